/** Whether a file is another period of a table that is kept already. */
import type { Catalog } from '#domain/catalog/catalog';
import { foldName } from '#domain/name';
import { membersOf } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import { sendsList } from './belonging';
import { isOwn, linesOf, type Draft } from './draft';

/** The table of the same name and axes most of whose indicators the file has, or undefined. */
export function findSameTable(draft: Draft, catalog: Catalog): Table | undefined {
  const name = foldName(draft.tableName);
  const known = new Set(
    linesOf(draft, 'indicator')
      .filter(isOwn)
      .map((line) => line.existing),
  );
  for (const table of catalog.tables.values()) {
    const { rows, columns } = table.layout;
    if (foldName(table.name) !== name) continue;
    if (rows.dimension !== draft.rowDimension || columns.dimension !== draft.columnDimension) continue;
    const indicators = membersOf(table, 'indicator');
    const shared = indicators.filter((id) => known.has(id as never)).length;
    if (shared * 2 > indicators.length) return table;
  }
  return undefined;
}

/** The list of another township's villages is another table, though its form is the same. */
export function sameUnits(draft: Draft, table: Table, { units: known }: Catalog): boolean {
  const lines = linesOf(draft, 'unit').filter((line) => isOwn(line) && line.role === 'unit' && !line.own);
  if (lines.length === 0 || draft.existingUnit === table.unit) return true;
  const units = new Set(membersOf(table, 'unit'));
  const shared = lines.filter((line) => line.existing && units.has(line.existing)).length;
  // The superior's own form sent back with the row of the one who sends it, and none that it does not have.
  const isRow = draft.existingUnit !== undefined && units.has(draft.existingUnit);
  if (isRow && shared === lines.length) return true;
  return !sendsList(draft, known) && shared * 2 > lines.length;
}
