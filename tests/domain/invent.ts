/** Small invented records for tests. */
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import type { Unit } from '#domain/orgunit/unit';
import type { PeriodCode } from '#domain/period/period';

export function unit(id: string, name: string, parent: string | null = null, order = 0): Unit {
  return {
    id: id as UnitId,
    name,
    parent: parent as UnitId | null,
    kind: parent === null ? 'county' : 'township',
    aliases: [],
    order,
  };
}

export function indicator(id: string, name: string, more: Partial<Indicator> = {}): Indicator {
  return {
    id: id as IndicatorId,
    name,
    aliases: [],
    kind: 'input',
    formula: null,
    factor: 1,
    decimals: 0,
    countingUnit: '人',
    rollup: 'sum',
    periodLaw: 'flow',
    direction: 'none',
    ...more,
  };
}

export function fact(indicatorId: string, unitId: string, period: string, value: number): Fact {
  const place = [indicatorId as IndicatorId, unitId as UnitId, period as PeriodCode] as const;
  return {
    indicator: place[0],
    unit: place[1],
    period: place[2],
    value,
    source: { kind: 'typed' },
    at: '2026-01-01T00:00:00.000Z',
  };
}
