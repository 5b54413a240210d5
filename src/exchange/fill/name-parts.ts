/** What the slots of a file name say for one handed-back form. */
import type { Catalog } from '#domain/catalog/catalog';
import type { UnitId } from '#domain/id';
import { findRoot } from '#domain/orgunit/tree';
import type { Period } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import type { Table } from '#domain/table/table';
import type { NameParts } from './file-name';

export function namePartsOf(
  { units }: Catalog,
  table: Table,
  unit: UnitId,
  period: Period,
  template: string | undefined,
): NameParts {
  return {
    county: findRoot(units)?.name ?? '',
    unit: units.get(unit)?.name ?? '',
    table: table.name,
    number: table.marks.find(({ label }) => label.replace(/\s+/g, '') === '表号')?.text ?? '',
    period: showPeriod(period),
    year: String(period.year),
    template: (template ?? table.name).replace(/^.*\//, '').replace(/\.[^.]*$/, ''),
  };
}
