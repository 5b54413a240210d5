/** A county as large as any, for tests of amounts: 300 units and 200 indicators, with one monthly table. Runs in the page. */
import type { Change } from '#domain/change/change';
import type { IndicatorId, TableId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';

export const id = (name: string): string => name.padEnd(12, 'q');
export const units = Array.from({ length: 300 }, (_, i) => id(`u${i}`) as UnitId);
export const indicators = Array.from({ length: 200 }, (_, i) => id(`i${i}`) as IndicatorId);
const county = id('county') as UnitId;

export const monthsFrom = (year: number, count: number): PeriodCode[] =>
  Array.from(
    { length: count },
    (_, i) => `${year + Math.floor(i / 12)}M${String(1 + (i % 12)).padStart(2, '0')}` as PeriodCode,
  );

/** The same chance every time, from 0 to 1. */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** `shown`: how many of the indicators the table has. */
export function countyOf(
  name: string,
  shown: number,
  periods: readonly PeriodCode[],
): Pick<Change, 'units' | 'indicators' | 'tables'> {
  return {
    units: [county, ...units].map((of, i) => ({
      to: {
        id: of,
        name: i === 0 ? '大县' : `第${i}卫生院`,
        parent: i === 0 ? null : county,
        kind: i === 0 ? ('county' as const) : ('township' as const),
        aliases: [],
        order: i,
      },
    })),
    indicators: indicators.map((of, i) => ({
      to: {
        id: of,
        name: `指标${i + 1}`,
        aliases: [],
        kind: 'input' as const,
        formula: null,
        factor: 1,
        decimals: 0,
        countingUnit: '人',
        rollup: 'sum' as const,
        periodLaw: 'flow' as const,
        direction: 'none' as const,
      },
    })),
    tables: [{ to: tableOf(name, shown, periods) }],
  };
}

function tableOf(name: string, shown: number, periods: readonly PeriodCode[]): Table {
  return {
    id: id('table') as TableId,
    name,
    layout: {
      rows: {
        dimension: 'unit',
        members: [
          { caption: '合计', id: county, total: true },
          ...units.map((unit, i) => ({ caption: `第${i + 1}卫生院`, id: unit })),
        ],
      },
      columns: {
        dimension: 'indicator',
        members: indicators
          .slice(0, shown)
          .map((indicator, i) => ({ caption: `指标${i + 1}`, id: indicator })),
      },
    },
    unit: county,
    periodKind: 'month',
    startMonth: 1,
    periods,
    template: null,
    rowHead: '机构',
    countingUnit: null,
    marks: [],
    notes: [],
    signatures: [],
  };
}
