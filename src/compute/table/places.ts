/**
 * The places a table is computed over: unit × period, for the shown periods, those before them and those a year before.
 * Where formulas ask for 累计, also the other periods of the year, and a place for the sum of them. A view that shows
 * other periods adds them, and its own 累计.
 */
import type { IndicatorId, UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { isRate } from '#domain/indicator/law';
import type { Units } from '#domain/orgunit/tree';
import { getPeriod, periodCode, type Period, type PeriodCode } from '#domain/period/period';
import { periodLastYear, previousPeriod } from '#domain/period/shift';
import { elapsedShare, monthsIn, partsToDate, toDateOf, toDatesBefore } from '#domain/period/to-date';
import { axisOf, membersOf, periodsShown } from '#domain/table/cell';
import { leavesOf } from '#domain/table/layout';
import type { Shown } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import { dueShare } from '#domain/target/pace';
import type { Target } from '#domain/target/target';
import type { Elsewhere } from '#formula/elsewhere';
import type { Group } from '../frame';
import { membershipOf } from './membership';

export interface Place {
  readonly unit: UnitId;
  readonly period: PeriodCode;
}

export interface Places {
  readonly count: number;
  readonly groups: readonly Group[];
  readonly periods: readonly PeriodCode[];
  /** Those that are 累计. */
  readonly sums: ReadonlySet<PeriodCode>;
  /** The 累计 that may have been reported before one of these, and these: by what was reported. */
  readonly statedFor: ReadonlyMap<PeriodCode, readonly PeriodCode[]>;
  /** By period that 累计 adds up: the 累计 up to and with it. */
  readonly toDateAt: ReadonlyMap<PeriodCode, PeriodCode>;
  /** The periods whose facts have to be read. */
  readonly read: readonly PeriodCode[];
  readonly elsewhere: Elsewhere;
  /** −1 where the table has no such place. */
  indexOf(unit: UnitId, period: PeriodCode): number;
  at(index: number): Place;
}

export interface Asked {
  /** Whether a formula asks for 累计. */
  readonly toDate: boolean;
  /** Whether a formula looks at other places at all. */
  readonly roams: boolean;
  /** How the table is looked at; as the form where nothing is said. */
  readonly shown?: Shown;
  readonly units: Units;
  findIndicator(id: IndicatorId): Indicator | undefined;
  target(indicator: IndicatorId, unit: UnitId, year: number): Target | undefined;
  parameter(name: string, year: number): number | undefined;
}

export function placesOf(table: Table, chosen: Period, asked: Asked): Places {
  const { single, sums } = periodsOf(table, chosen, asked);
  const periods = [...single, ...sums.keys()];
  const rank = new Map(periods.map((period, i) => [period, i]));

  const axis = [table.layout.rows, table.layout.columns].find((a) => a.dimension === 'unit');
  // A view may add up units that the form does not.
  const sets = leavesOf((asked.shown && axisOf(asked.shown.table, 'unit')?.members) ?? []).filter(
    ({ id, over }) => over !== undefined && id !== undefined,
  );
  const onForm = axis ? (membersOf(table, 'unit') as UnitId[]) : [table.unit];
  const units = [...new Set([...onForm, ...sets.map(({ id }) => id as UnitId)])];
  const order = new Map(units.map((unit, i) => [unit, i]));

  const indexOf = (unit: UnitId, period: PeriodCode): number => {
    const row = order.get(unit);
    const when = rank.get(period);
    return row === undefined || when === undefined ? -1 : when * units.length + row;
  };
  const at = (index: number) => ({
    unit: units[index % units.length] as UnitId,
    period: periods[Math.floor(index / units.length)] as PeriodCode,
  });

  const summed = [...(axis ? leavesOf(axis.members) : []), ...sets].filter(
    (m) => m.total && m.id !== undefined,
  );
  const totals = new Map(summed.map(({ id, over }) => [id as UnitId, over]));
  const parts = units.filter((unit) => !totals.has(unit));
  const membership = membershipOf(asked.units, table, totals, parts);
  const overUnits = [...totals.keys()].flatMap((total) =>
    periods.map((period): Group => {
      const place = indexOf(total, period);
      const months = sums.get(period) ?? [];
      if (membership.isSteady(total, months)) {
        const members = membership.partsOf(total, months[0] ?? period);
        return { place, members: members.map((unit) => indexOf(unit, period)), across: 'units' };
      }
      // Who was in it differs from month to month: what adds up then is the total of each month.
      const filled = months.filter((month) => membership.partsOf(total, month).length > 0);
      return { place, members: filled.map((month) => indexOf(total, month)), across: 'periods' };
    }),
  );
  const overPeriods = [...sums].flatMap(([period, members]) =>
    parts.map((unit) => ({
      place: indexOf(unit, period),
      members: members.map((member) => indexOf(unit, member)),
      across: 'periods' as const,
    })),
  );

  // 小计 is nobody's superior.
  const total = summed.find(({ over }) => over === undefined)?.id;
  const moved = (row: number, move: (period: PeriodCode) => PeriodCode | undefined): number => {
    const { unit, period } = at(row);
    const other = move(period);
    return other === undefined ? -1 : indexOf(unit, other);
  };
  const elapsedAt = (row: number) => elapsedShare(getPeriod(at(row).period));
  const targetAt = (operand: string, row: number) => {
    const { unit, period } = at(row);
    return asked.target(operand as IndicatorId, unit, getPeriod(period).year);
  };
  const elsewhere: Elsewhere = {
    prior: (row) => moved(row, before),
    priorYear: (row) => moved(row, yearBefore),
    toDate: (row) => moved(row, (period) => toDateOf(getPeriod(period))),
    superior: (row) => (total === undefined ? -1 : indexOf(total as UnitId, at(row).period)),
    siblings: (row) => {
      const { unit, period } = at(row);
      return totals.has(unit) ? [row] : parts.map((part) => indexOf(part, period));
    },
    isRate: (operand) => {
      const indicator = asked.findIndicator(operand as IndicatorId);
      return indicator !== undefined && isRate(indicator.name, indicator.countingUnit);
    },
    target: targetAt,
    elapsed: elapsedAt,
    due: (operand, row) => dueShare(targetAt(operand, row)?.pace, elapsedAt(row)),
    parameter: (name, row) => asked.parameter(name, getPeriod(at(row).period).year),
  };
  const statedFor = new Map<PeriodCode, PeriodCode[]>();
  const toDateAt = new Map<PeriodCode, PeriodCode>();
  for (const [sum, parts] of sums) {
    for (const part of parts) {
      const stated = toDateOf(getPeriod(part));
      toDateAt.set(part, stated);
      statedFor.set(stated, [...(statedFor.get(stated) ?? []), sum]);
    }
  }
  return {
    count: units.length * periods.length,
    groups: [...overUnits, ...overPeriods],
    periods,
    sums: new Set(sums.keys()),
    statedFor,
    toDateAt,
    read: [...new Set([...periods, ...statedFor.keys(), ...heldAgainst(table, chosen)])],
    elsewhere,
    indexOf,
    at,
  };
}

/** Periods with figures of their own, and those that are the sum of some of them. */
export function periodsOf(
  table: Table,
  chosen: Period,
  { toDate, roams, shown }: Asked,
): { single: readonly PeriodCode[]; sums: ReadonlyMap<PeriodCode, readonly PeriodCode[]> } {
  const own = periodsShown(table, chosen);
  const sum = shown?.toDate;
  const viewed = shown ? periodsShown(shown.table, shown.chosen).filter((code) => code !== sum?.period) : [];
  const asked = [...new Set([...own, ...viewed, ...(sum?.parts ?? [])])];
  const near = new Set(asked);
  for (const code of roams ? asked : own) near.add(before(code)).add(yearBefore(code));

  const sums = new Map<PeriodCode, readonly PeriodCode[]>();
  if (sum) sums.set(sum.period, sum.parts);
  if (sum && roams) sums.set(yearBefore(sum.period), sum.parts.map(yearBefore));
  for (const code of toDate ? [...near] : []) {
    const parts = partsToDate(getPeriod(code));
    if (parts.length === 0) continue;
    sums.set(toDateOf(getPeriod(code)), parts);
    parts.forEach((part) => near.add(part));
  }
  return { single: [...near].filter((code) => !sums.has(code)), sums };
}

/** Of a form with 累计 alone: what it said earlier in the year, and the months of other tables, are held against what it says now. */
function heldAgainst(table: Table, chosen: Period): PeriodCode[] {
  const opened = new Set(table.periods);
  const shown = periodsShown(table, chosen).map(getPeriod);
  return [...shown.flatMap(toDatesBefore).filter((code) => opened.has(code)), ...shown.flatMap(monthsIn)];
}

/** 上期. */
export function before(period: PeriodCode): PeriodCode {
  return periodCode(previousPeriod(getPeriod(period)));
}

/** 上年同期. */
export function yearBefore(period: PeriodCode): PeriodCode {
  return periodCode(periodLastYear(getPeriod(period)));
}
