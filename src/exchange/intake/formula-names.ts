/** What the names in a file's formulas mean: its own lines first, as the file and as the ledger calls them, then the ledger's. */
import type { Catalog } from '#domain/catalog/catalog';
import { findIndicator } from '#domain/catalog/catalog';
import { foldName } from '#domain/name';
import type { DraftLine } from './draft';

export function formulaNames(
  lines: readonly DraftLine[],
  ids: ReadonlyMap<DraftLine, string>,
  catalog: Catalog,
): (name: string) => string | undefined {
  const own = new Map<string, string>();
  const names = [
    (line: DraftLine) => line.called ?? line.said,
    (line: DraftLine) => line.said,
    (line: DraftLine) => line.name,
  ];
  for (const name of names) {
    for (const line of lines) {
      const id = ids.get(line);
      if (id !== undefined && !own.has(foldName(name(line)))) own.set(foldName(name(line)), id);
    }
  }
  return (name) => own.get(foldName(name)) ?? findIndicator(catalog, name)?.id;
}
