/** Which fact a cell of a table shows, or what a fact is compared with there. */
import type { IndicatorId, UnitId } from '../id';
import { getPeriod, periodCode, type Period, type PeriodCode } from '../period/period';
import { periodLastYear } from '../period/shift';
import { periodAtSlot } from '../period/slot';
import { toDateOf } from '../period/to-date';
import { atToDate, isToDate, toDates, type Compared, type Comparison } from './comparison';
import { leavesOf, type Axis, type Dimension, type Layout, type Member, type PeriodSlot } from './layout';
import type { Table } from './table';

export interface CellMeaning {
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly period: PeriodCode;
  /** Not the figure itself but what it is compared with. */
  readonly compare?: Comparison;
}

/** undefined where a heading crosses. What is on no axis is the table's own: its unit, its indicator, the chosen period. */
export function meaningOf(
  table: Table,
  row: Member,
  column: Member,
  chosen: Period,
): CellMeaning | undefined {
  // Called for every cell that is painted: no lists, no maps, nothing made but the answer.
  if (row.id === undefined || column.id === undefined) return undefined;
  const { layout } = table;
  const indicator = (idOn(layout, row, column, 'indicator') ?? table.indicator) as IndicatorId | undefined;
  if (indicator === undefined) return undefined;
  const unit = (idOn(layout, row, column, 'unit') ?? table.unit) as UnitId;
  const slot = idOn(layout, row, column, 'period') as PeriodSlot | undefined;
  const beside =
    (idOn(layout, row, column, 'comparison') as Compared | undefined) ?? column.compare ?? row.compare;
  return meaningBeside(indicator, unit, chosen, slot, beside);
}

/** The figure of a unit and what stands beside it: at the chosen period or a slot of its year. */
export function meaningBeside(
  indicator: IndicatorId,
  unit: UnitId,
  chosen: Period,
  slot: PeriodSlot | undefined,
  beside: Compared | undefined,
): CellMeaning {
  if (beside === undefined || beside === 'now') {
    return { indicator, unit, period: slot === undefined ? codesOf(chosen).own : periodAtSlot(slot, chosen) };
  }
  const at = slot === undefined ? chosen : getPeriod(periodAtSlot(slot, chosen));
  const { own, yearBefore, toDate, toDateBefore } = codesOf(at);
  if (!isToDate(beside)) {
    if (beside === 'yearBefore') return { indicator, unit, period: yearBefore };
    return { indicator, unit, period: own, compare: beside };
  }
  const of = atToDate[beside];
  if (of === 'yearBefore') return { indicator, unit, period: toDateBefore };
  return { indicator, unit, period: toDate, ...(of === 'now' ? {} : { compare: of }) };
}

/** What stands at a cell beside the figure; undefined for the figure itself. */
export function besideOf({ period, compare }: CellMeaning, chosen: Period): Compared | undefined {
  const { own, yearBefore, toDate, toDateBefore } = codesOf(chosen);
  if (period === own) return compare;
  if (compare === undefined && period === yearBefore) return 'yearBefore';
  if (compare === undefined && period === toDateBefore) return 'toDateBefore';
  return period === toDate ? toDates.find((one) => atToDate[one] === (compare ?? 'now')) : compare;
}

function idOn({ rows, columns }: Layout, row: Member, column: Member, dimension: Axis['dimension']) {
  return rows.dimension === dimension ? row.id : columns.dimension === dimension ? column.id : undefined;
}

type Codes = Readonly<Record<'own' | 'yearBefore' | 'toDate' | 'toDateBefore', PeriodCode>>;

const codes = new WeakMap<Period, Codes>();

function codesOf(chosen: Period): Codes {
  let all = codes.get(chosen);
  if (!all) {
    const before = periodLastYear(chosen);
    all = {
      own: periodCode(chosen),
      yearBefore: periodCode(before),
      toDate: toDateOf(chosen),
      toDateBefore: toDateOf(before),
    };
    codes.set(chosen, all);
  }
  return all;
}

/** The figure itself, where it is compared. */
export function factOf({ indicator, unit, period }: CellMeaning): CellMeaning {
  return { indicator, unit, period };
}

export function sameMeaning(a: CellMeaning | undefined, b: CellMeaning | undefined): boolean {
  return (
    a?.indicator === b?.indicator &&
    a?.unit === b?.unit &&
    a?.period === b?.period &&
    a?.compare === b?.compare
  );
}

/** The axis on which a dimension stands. */
export function axisOf({ layout }: Table, dimension: Axis['dimension']): Axis | undefined {
  return [layout.rows, layout.columns].find((axis) => axis.dimension === dimension);
}

/** Whether figures are compared on the form itself: on an axis, or beside single indicators. */
export function comparesIn(table: Table): boolean {
  const { rows, columns } = table.layout;
  if (axisOf(table, 'comparison')) return true;
  return [rows, columns].some(({ members }) =>
    leavesOf(members).some(({ compare }) => compare !== undefined),
  );
}

/** Whether 累计 stands on the form itself. */
export function showsToDate({ layout: { rows, columns } }: Table): boolean {
  return [rows, columns].some(({ members }) => leavesOf(members).some(({ compare }) => compare === 'toDate'));
}

/** The ids of one dimension that a table shows, in order. */
export function membersOf(table: Table, dimension: Dimension): NonNullable<Member['id']>[] {
  const axis = axisOf(table, dimension);
  if (!axis) return dimension === 'indicator' && table.indicator ? [table.indicator] : [];
  return leavesOf(axis.members).flatMap((m) => (m.id === undefined ? [] : [m.id]));
}

/** The periods whose facts a table shows when `chosen` is chosen. */
export function periodsShown(table: Table, chosen: Period): PeriodCode[] {
  const slots = membersOf(table, 'period') as PeriodSlot[];
  return slots.length > 0 ? slots.map((slot) => periodAtSlot(slot, chosen)) : [periodCode(chosen)];
}
