import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import { applyToCatalog } from '#domain/change/change';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import type { IndicatorId, TableId, UnitId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';
import { showNumber } from '#value/decimal';
import { fact, indicator, unit } from '../domain/invent';

const computed = (id: string, formula: string, countingUnit = '') =>
  indicator(id, id, { kind: 'computed', formula, decimals: 2, countingUnit });

const formulas = {
  rate: '[#hospital]/[#births]*100',
  last: 'PRIORYEAR([#births])',
  yoy: 'YOY([#births])',
  points: 'YOY([#rate])',
  sofar: 'YTD([#births])',
  sofarRate: 'YTD([#rate])',
  stock: 'YTD([#beds])',
  share: 'SHARE([#births])',
  rank: 'RANKIN([#rate])',
  twice: '[#yoy]*2',
};

const catalog: Catalog = applyToCatalog(emptyCatalog, {
  units: ['county', 'a', 'b', 'c'].map((id) => ({ to: unit(id, id, id === 'county' ? null : 'county') })),
  indicators: [
    { to: indicator('births', '活产数') },
    { to: indicator('hospital', '住院分娩活产数') },
    { to: indicator('beds', '实有床位', { periodLaw: 'stock' }) },
    ...Object.entries(formulas).map(([id, formula]) => ({
      to: computed(id, formula, id === 'rate' ? '%' : ''),
    })),
  ],
});

const table: Table = {
  id: 't' as TableId,
  name: '月报',
  layout: {
    rows: {
      dimension: 'unit',
      members: ['county', 'a', 'b', 'c'].map((id) => ({
        caption: id,
        id: id as UnitId,
        ...(id === 'county' ? { total: true as const } : {}),
      })),
    },
    columns: {
      dimension: 'indicator',
      members: ['births', 'hospital', 'beds', ...Object.keys(formulas)].map((id) => ({
        caption: id,
        id: id as IndicatorId,
      })),
    },
  },
  unit: 'county' as UnitId,
  periodKind: 'month',
  startMonth: 1,
  periods: ['2026M03' as PeriodCode],
  template: null,
  rowHead: '',
  countingUnit: null,
  marks: [],
  notes: [],
  signatures: [],
};

const facts: Fact[] = [
  ...[10, 20, 30].map((n, i) => fact('births', 'a', `2026M0${i + 1}`, n)),
  ...[9, 20, 27].map((n, i) => fact('hospital', 'a', `2026M0${i + 1}`, n)),
  ...[50, 55, 60].map((n, i) => fact('beds', 'a', `2026M0${i + 1}`, n)),
  fact('births', 'b', '2026M03', 10),
  fact('hospital', 'b', '2026M03', 10),
  fact('births', 'a', '2025M03', 24),
  fact('hospital', 'a', '2025M03', 18),
  fact('births', 'b', '2025M03', 10),
  fact('hospital', 'b', '2025M03', 10),
];

const march = getPeriod('2026M03' as PeriodCode);
const at = (id: string, of: string) => ({
  indicator: id as IndicatorId,
  unit: of as UnitId,
  period: '2026M03' as PeriodCode,
});

function shown(figures: Figures, id: string, of: string): string {
  const value = figures.valueOf(at(id, of));
  return typeof value === 'number' ? showNumber(value, 2) : JSON.stringify(value);
}

describe('the bureau’s own functions over units and periods', () => {
  const figures = new Figures(catalog, table, march, facts);

  it('上年同期 and 同比 of a count are in percent, also for the county, from its sums (laws 1, 6)', () => {
    expect(['a', 'b', 'county'].map((of) => shown(figures, 'yoy', of))).toEqual(['25.00', '0.00', '17.65']);
    expect(shown(figures, 'last', 'county')).toBe('34.00');
  });

  it('同比 of a rate is in points: 90 % after 75 % is 15, not 20 (law 6)', () => {
    expect(shown(figures, 'points', 'a')).toBe('15.00');
  });

  it('累计 adds flows, takes the last of stocks, and rates come from the sums (laws 1, 5)', () => {
    expect(['sofar', 'stock', 'sofarRate'].map((id) => shown(figures, id, 'a'))).toEqual([
      '60.00',
      '60.00',
      '93.33',
    ]);
  });

  it('占比 and 名次 stand among the units of one total; equals share a rank', () => {
    expect([shown(figures, 'share', 'a'), shown(figures, 'rank', 'a'), shown(figures, 'rank', 'b')]).toEqual([
      '75.00',
      '2.00',
      '1.00',
    ]);
  });

  it('what has no counterpart is missing, never 0 (law 3)', () => {
    expect(figures.valueOf(at('yoy', 'c'))).toEqual({ why: 'missing', about: 'births' });
  });

  it('an edit of last year’s figure reaches this year’s comparison', () => {
    const own = new Figures(catalog, table, march, facts);
    const touched = own.apply([{ to: fact('births', 'a', '2025M03', 20) }]);
    expect(shown(own, 'yoy', 'a')).toBe('50.00');
    expect(shown(own, 'twice', 'a')).toBe('100.00');
    expect(touched).toContainEqual(at('yoy', 'a'));
  });

  const seed = 3107;
  it(`recomputing what changed equals recomputing all, across periods and units, seed ${seed}`, () => {
    const edit = fc.record({
      id: fc.constantFrom('births', 'hospital', 'beds'),
      of: fc.constantFrom('a', 'b', 'c'),
      period: fc.constantFrom('2026M01', '2026M02', '2026M03', '2025M01', '2025M03', '2025M02'),
      value: fc.integer({ min: 0, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 15 }), (edits) => {
        const kept = new Map(facts.map((one) => [keyOfFact(one), one]));
        const quick = new Figures(catalog, table, march, facts);
        for (const { id, of, period, value } of edits) {
          const to = fact(id, of, period, value);
          kept.set(keyOfFact(to), to);
          quick.apply([{ to }]);
        }
        const anew = new Figures(catalog, table, march, [...kept.values()]);
        for (const id of ['births', ...Object.keys(formulas)]) {
          for (const of of ['county', 'a', 'b', 'c']) {
            expect([id, of, quick.valueOf(at(id, of))]).toEqual([id, of, anew.valueOf(at(id, of))]);
          }
        }
      }),
      { seed, numRuns: 60 },
    );
  });
});
