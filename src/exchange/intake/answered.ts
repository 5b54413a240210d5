/** Lines whose meaning the clerk has settled. */
import type { Catalog } from '#domain/catalog/catalog';
import { findIndicator } from '#domain/catalog/catalog';
import type { Indicator } from '#domain/indicator/indicator';
import { findNamed } from '#domain/name';
import type { Unit } from '#domain/orgunit/unit';
import { findUnit } from '#domain/orgunit/tree';
import type { Dimension } from '#domain/table/layout';
import type { Draft, DraftLine } from './draft';

export function answered(
  lines: readonly DraftLine[],
  dimension: Dimension,
  draft: Pick<Draft, 'tableName'>,
  catalog: Catalog,
): DraftLine[] {
  if (dimension === 'period') return [...lines];
  return lines.map((line) => {
    const { answer } = line;
    if (!answer) return line;
    if (answer.as === 'known') {
      const records: ReadonlyMap<string, Unit | Indicator> =
        dimension === 'unit' ? catalog.units : catalog.indicators;
      const record = records.get(answer.id) ?? findNamed(records, answer.name);
      return record ? { ...line, existing: record.id, name: record.name } : line;
    }
    return { ...line, name: freeName(line, dimension, draft.tableName, catalog) };
  });
}

/** Something new needs a name of its own: 人数 of another form is 门诊人数, or 人数(门诊月报). */
function freeName(line: DraftLine, dimension: Dimension, table: string, catalog: Catalog): string {
  const taken = (name: string): boolean =>
    (dimension === 'unit' ? findUnit(catalog.units, name) : findIndicator(catalog, name)) !== undefined;
  const names = [line.name, line.path.join(''), `${line.name}(${table})`];
  for (let times = 2; times < 10; times += 1) names.push(`${line.name}(${table}${times})`);
  return names.find((name) => !taken(name)) ?? line.name;
}
