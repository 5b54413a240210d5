/**
 * 复制到下一年: the form, its 审核关系 and, where wanted, its targets go on in a new edition from a year on. What was reported
 * before stays in the older one; periods of the year or later that were opened already go along. Template and recipe stay
 * with the edition they came for.
 */
import type { Catalog } from '../catalog/catalog';
import type { Change } from '../change/change';
import type { IndicatorId, NewId, TableId } from '../id';
import { getPeriod } from '../period/period';
import type { RuleId } from '../rule/rule';
import { membersOf } from '../table/cell';
import type { Table } from '../table/table';
import { targetKey, type Target } from '../target/target';

export interface NextYear {
  readonly year: number;
  readonly rules: boolean;
  readonly targets: boolean;
}

export interface Copied {
  readonly change: Change;
  readonly table: Table;
  readonly counts: { readonly rules: number; readonly targets: number; readonly periods: number };
}

export function copyToYear(catalog: Catalog, from: Table, wanted: NextYear, newId: NewId): Copied {
  const { year } = wanted;
  const later = (code: Table['periods'][number]): boolean => getPeriod(code).year >= year;
  const moved = from.periods.filter(later);
  const table: Table = {
    ...from,
    id: newId() as TableId,
    template: null,
    periods: moved,
    edition: { year, previous: from.id },
  };
  const rules = wanted.rules ? [...catalog.rules.values()].filter((rule) => rule.table === from.id) : [];
  const targets = wanted.targets ? targetsFor(catalog, from, year) : [];
  const change: Change = {
    tables: [
      ...(moved.length === 0
        ? []
        : [{ from, to: { ...from, periods: from.periods.filter((code) => !later(code)) } }]),
      { to: table },
    ],
    ...(rules.length === 0
      ? {}
      : { rules: rules.map((rule) => ({ to: { ...rule, id: newId() as RuleId, table: table.id } })) }),
    ...(targets.length === 0 ? {} : { targets: targets.map((to) => ({ to })) }),
  };
  return { change, table, counts: { rules: rules.length, targets: targets.length, periods: moved.length } };
}

/** The targets of the year before for what the form shows; what is set for the new year already is not touched. */
function targetsFor(catalog: Catalog, table: Table, year: number): Target[] {
  const shown = new Set(membersOf(table, 'indicator') as IndicatorId[]);
  return [...catalog.targets.values()].flatMap((target) => {
    const key = targetKey(target.indicator, target.unit, year);
    const fits = target.year === year - 1 && shown.has(target.indicator) && !catalog.targets.has(key);
    return fits ? [{ ...target, key, year }] : [];
  });
}
