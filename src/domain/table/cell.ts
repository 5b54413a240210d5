/** Which fact a cell of a table shows. */
import type { IndicatorId, UnitId } from '../id';
import { periodCode, type Period, type PeriodCode } from '../period/period';
import { periodAtSlot } from '../period/slot';
import { fixedDimension, leavesOf, type Dimension, type Member, type PeriodSlot } from './layout';
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
  const members = new Map<Dimension, Member['id']>([
    [table.layout.rows.dimension, row.id],
    [table.layout.columns.dimension, column.id],
  ]);
  if (row.id === undefined || column.id === undefined) return undefined;
  const fixed = fixedDimension(table.layout);
  if (fixed === 'unit') members.set('unit', table.unit);
  if (fixed === 'indicator') members.set('indicator', table.indicator);
  const indicator = members.get('indicator') as IndicatorId | undefined;
  const unit = members.get('unit') as UnitId | undefined;
  if (!indicator || !unit) return undefined;
  const slot = members.get('period') as PeriodSlot | undefined;
  return { indicator, unit, period: slot ? periodAtSlot(slot, chosen) : periodCode(chosen) };
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
