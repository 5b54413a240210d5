import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankBy } from '#analysis/rank';
import { Figures } from '#compute/table/figures';
import { applyToCatalog } from '#domain/change/change';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';
import type { Value } from '#value/value';
import { catalog, form, march } from '../compute/county';
import { fact, indicator } from '../domain/invent';

const ranks = (values: readonly Value[], direction: 'higher' | 'lower', dense = false) =>
  rankBy(values, (value) => value, direction, dense ? 'dense' : 'competition').map(({ value, rank }) => [
    typeof value === 'number' ? value : '—',
    rank,
  ]);

describe('排名', () => {
  it('equals share a rank, and the ranks they take up are left out', () => {
    expect(ranks([90, 95, 95, 88], 'higher')).toEqual([
      [95, 1],
      [95, 1],
      [90, 3],
      [88, 4],
    ]);
    expect(ranks([98, 95, 95, 88], 'higher').map(([, rank]) => rank)).toEqual([1, 2, 2, 4]);
  });

  it('or goes on without leaving any out', () => {
    expect(ranks([98, 95, 95, 88], 'higher', true).map(([, rank]) => rank)).toEqual([1, 2, 2, 3]);
  });

  it('the lowest is first where lower is better', () => {
    expect(ranks([3, 1, 2], 'lower')).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('blank is not zero: it stands last and has no rank, also where lower is better (law 2)', () => {
    expect(ranks([3, { why: 'blank' }, 0], 'lower')).toEqual([
      [0, 1],
      [3, 2],
      ['—', undefined],
    ]);
  });

  it('what Excel takes for the same is the same: 0.1 + 0.2 and 0.3', () => {
    expect(ranks([0.1 + 0.2, 0.3], 'higher').map(([, rank]) => rank)).toEqual([1, 1]);
  });

  const seed = 1224;
  it(`a rank is one more than how many are better; ties share, the rest is last, seed ${seed}`, () => {
    const value: fc.Arbitrary<Value> = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: -5, max: 5 }) },
      { weight: 1, arbitrary: fc.constant({ why: 'blank' } as const) },
    );
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 30 }),
        fc.constantFrom('higher' as const, 'lower' as const),
        (values, direction) => {
          const numbers = values.filter((one): one is number => typeof one === 'number');
          const better = (a: number, b: number) => (direction === 'lower' ? a < b : a > b);
          const ranked = rankBy(values, (one) => one, direction);
          const dense = rankBy(values, (one) => one, direction, 'dense');
          expect(ranked).toHaveLength(values.length);
          ranked.forEach(({ value: own, rank, tied }, at) => {
            if (typeof own !== 'number')
              return void expect([rank, at >= numbers.length]).toEqual([undefined, true]);
            expect(rank).toBe(1 + numbers.filter((other) => better(other, own)).length);
            expect(tied).toBe(numbers.filter((other) => other === own).length > 1);
            expect(dense[at]?.rank).toBe(1 + new Set(numbers.filter((other) => better(other, own))).size);
          });
        },
      ),
      { seed, numRuns: 400 },
    );
  });

  const formulaSeed = 305;
  it(`名次 in a formula says the same, seed ${formulaSeed}`, () => {
    const ranked = applyToCatalog(catalog, {
      indicators: [{ to: indicator('rank', '名次', { kind: 'computed', formula: 'RANKIN([#births])' }) }],
    });
    const units = ['a', 'b', 'c'] as UnitId[];
    const table: Table = {
      ...form,
      layout: {
        rows: form.layout.rows,
        columns: { dimension: 'indicator', members: [{ caption: '', id: 'rank' as IndicatorId }] },
      },
    };
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(3)), { minLength: 3, maxLength: 3 }), (births) => {
        const facts = births.flatMap((n, i) => (n === null ? [] : [fact('births', units[i]!, '2026M03', n)]));
        const figures = new Figures(ranked, table, march, facts);
        const at = (id: string, unit: UnitId) =>
          figures.valueOf({ indicator: id as IndicatorId, unit, period: '2026M03' as PeriodCode });
        for (const { item, rank } of rankBy(units, (unit) => at('births', unit), 'higher')) {
          const own = at('rank', item);
          expect(typeof own === 'number' ? own : undefined).toBe(rank);
        }
      }),
      { seed: formulaSeed, numRuns: 100 },
    );
  });
});
