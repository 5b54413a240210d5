/** Which fact a cell of a table shows. */
import type { IndicatorId, UnitId } from '../id';
import { periodCode, type Period, type PeriodCode } from '../period/period';
import { periodAtSlot } from '../period/slot';
import { leavesOf, type Dimension, type Member, type PeriodSlot } from './layout';
import type { Table } from './table';

export interface CellMeaning {
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly period: PeriodCode;
}

/** undefined where a heading crosses. What is on no axis is the table's own: its unit, its indicator, the chosen period. */
export function meaningOf(
  table: Table,
  row: Member,
  column: Member,
  chosen: Period,
): CellMeaning | undefined {
  if (row.id === undefined || column.id === undefined) return undefined;
  const { rows, columns } = table.layout;
  // Called for every cell that is painted: no lists, no maps.
  const on = (dimension: Dimension) =>
    rows.dimension === dimension ? row.id : columns.dimension === dimension ? column.id : undefined;
  const indicator = (on('indicator') ?? table.indicator) as IndicatorId | undefined;
  const unit = (on('unit') ?? table.unit) as UnitId;
  if (indicator === undefined) return undefined;
  const slot = on('period') as PeriodSlot | undefined;
  return { indicator, unit, period: slot === undefined ? periodCode(chosen) : periodAtSlot(slot, chosen) };
}

/** The ids of one dimension that a table shows, in order. */
export function membersOf(table: Table, dimension: Dimension): NonNullable<Member['id']>[] {
  const axis = [table.layout.rows, table.layout.columns].find((a) => a.dimension === dimension);
  if (!axis) return dimension === 'indicator' && table.indicator ? [table.indicator] : [];
  return leavesOf(axis.members).flatMap((m) => (m.id === undefined ? [] : [m.id]));
}

/** The periods whose facts a table shows when `chosen` is chosen. */
export function periodsShown(table: Table, chosen: Period): PeriodCode[] {
  const slots = membersOf(table, 'period') as PeriodSlot[];
  return slots.length > 0 ? slots.map((slot) => periodAtSlot(slot, chosen)) : [periodCode(chosen)];
}
