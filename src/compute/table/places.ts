/** The places a table is computed over: unit × period, for the shown periods, those before them and those a year before. */
import type { UnitId } from '#domain/id';
import { getPeriod, periodCode, type Period, type PeriodCode } from '#domain/period/period';
import { periodLastYear, previousPeriod } from '#domain/period/shift';
import { membersOf, periodsShown } from '#domain/table/cell';
import { leavesOf } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import type { Group } from '../frame';

export interface Places {
  readonly count: number;
  readonly groups: readonly Group[];
  readonly periods: readonly PeriodCode[];
  /** −1 where the table has no such place. */
  indexOf(unit: UnitId, period: PeriodCode): number;
  at(index: number): { readonly unit: UnitId; readonly period: PeriodCode };
}

export function placesOf(table: Table, chosen: Period): Places {
  const shown = periodsShown(table, chosen);
  const periods = [...new Set(shown.flatMap((code) => [code, before(code), yearBefore(code)]))];
  const rank = new Map(periods.map((period, i) => [period, i]));

  const axis = [table.layout.rows, table.layout.columns].find((a) => a.dimension === 'unit');
  const units = axis ? [...new Set(membersOf(table, 'unit') as UnitId[])] : [table.unit];
  const order = new Map(units.map((unit, i) => [unit, i]));

  const indexOf = (unit: UnitId, period: PeriodCode): number => {
    const row = order.get(unit);
    const when = rank.get(period);
    return row === undefined || when === undefined ? -1 : when * units.length + row;
  };
  const totals = new Set((axis ? leavesOf(axis.members) : []).filter((m) => m.total).map((m) => m.id));
  const parts = units.filter((unit) => !totals.has(unit));
  const groups = [...totals].flatMap((total) =>
    periods.map((period) => ({
      place: indexOf(total as UnitId, period),
      members: parts.map((unit) => indexOf(unit, period)),
      across: 'units' as const,
    })),
  );
  return {
    count: units.length * periods.length,
    groups,
    periods,
    indexOf,
    at: (index) => ({
      unit: units[index % units.length] as UnitId,
      period: periods[Math.floor(index / units.length)] as PeriodCode,
    }),
  };
}

/** 上期. */
export function before(period: PeriodCode): PeriodCode {
  return periodCode(previousPeriod(getPeriod(period)));
}

/** 上年同期. */
export function yearBefore(period: PeriodCode): PeriodCode {
  return periodCode(periodLastYear(getPeriod(period)));
}
