/** Which fact a cell of a table shows, or what a fact is compared with there. */
import type { IndicatorId, UnitId } from '../id';
import { periodCode, type Period, type PeriodCode } from '../period/period';
import { periodLastYear } from '../period/shift';
import { periodAtSlot } from '../period/slot';
import type { Compared, Comparison } from './comparison';
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
  if (beside === 'yearBefore') return { indicator, unit, period: codesOf(chosen).yearBefore };
  const period = slot === undefined ? codesOf(chosen).own : periodAtSlot(slot, chosen);
  if (beside === undefined || beside === 'now') return { indicator, unit, period };
  return { indicator, unit, period, compare: beside };
}

function idOn({ rows, columns }: Layout, row: Member, column: Member, dimension: Axis['dimension']) {
  return rows.dimension === dimension ? row.id : columns.dimension === dimension ? column.id : undefined;
}

const codes = new WeakMap<Period, { readonly own: PeriodCode; readonly yearBefore: PeriodCode }>();

function codesOf(chosen: Period): { readonly own: PeriodCode; readonly yearBefore: PeriodCode } {
  let both = codes.get(chosen);
  if (!both) {
    both = { own: periodCode(chosen), yearBefore: periodCode(periodLastYear(chosen)) };
    codes.set(chosen, both);
  }
  return both;
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
