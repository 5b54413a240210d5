/** The table an import makes or continues. */
import type { Catalog } from '#domain/catalog/catalog';
import type { NewId, TableId, TemplateId, UnitId } from '#domain/id';
import { foldName } from '#domain/name';
import { getPeriod, periodCode, type Period } from '#domain/period/period';
import { comparePeriods } from '#domain/period/shift';
import type { Layout } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import type { Sheet } from '#workbook/sheet';
import type { Draft } from './draft';
import { formWordsOf } from './form-words';
import { gathered } from './gathered';

interface Parts {
  readonly draft: Draft;
  readonly sheet: Sheet;
  readonly layout: Layout;
  readonly catalog: Catalog;
  readonly unit: UnitId;
  readonly template: TemplateId;
  readonly newId: NewId;
}

/** A file of a known form adds its period; the newest period's form is the table's. */
export function tableOf({ draft, sheet, layout, catalog, unit, template, newId }: Parts): Table {
  const known = draft.existingTable ? catalog.tables.get(draft.existingTable) : undefined;
  const period = periodCode(draft.period as Period);
  const { finding } = draft;
  const form = {
    unit,
    countingUnit: finding.countingUnit,
    marks: finding.marks.map(({ label, text }) => ({ label, text })),
    ...formWordsOf(sheet, finding),
    layout,
    template,
  };
  if (!known) {
    const { kind, startMonth } = getPeriod(period);
    const name = freeName(draft, catalog);
    const { cutOff } = finding.period ?? {};
    const calendar = { periodKind: kind, startMonth, ...(cutOff === undefined ? {} : { cutOff }) };
    return { id: newId() as TableId, name, ...form, ...calendar, periods: [period] };
  }
  const periods = [...new Set([...known.periods, period])].sort((a, b) =>
    comparePeriods(getPeriod(a), getPeriod(b)),
  );
  const first = { unit: known.unit, name: catalog.units.get(known.unit)?.name ?? '' };
  const both = gathered(known.layout, layout, draft, { unit, name: draft.unitName }, first);
  // A township's return adds its figures to the form; whose table it is stays as it was.
  if (known.unit !== unit) return { ...known, periods, layout: both === layout ? known.layout : both };
  const isNewest = periods[periods.length - 1] === period;
  return { ...known, periods, ...(isNewest ? { ...form, layout: both } : {}) };
}

/** Two halves of a sheet share their title, and so do the lists of two townships; as tables they must be told apart. */
function freeName({ tableName: name, unitName }: Draft, catalog: Catalog): string {
  const taken = new Set([...catalog.tables.values()].map((table) => foldName(table.name)));
  let free = name;
  if (taken.has(foldName(free))) free = `${name}(${unitName})`;
  for (let times = 2; taken.has(foldName(free)); times += 1) free = `${name}(${times})`;
  return free;
}
