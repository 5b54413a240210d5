import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastFlow, forecastStock } from '#analysis/forecast';
import { gapOf, gapOfRate } from '#analysis/gap';
import { ratioOf } from '#analysis/ratio';
import { meets } from '#domain/target/standing';
import type { Condition } from '#domain/target/target';
import { parseFormula } from '#formula/parser';
import { printFormula } from '#formula/printer';

const atLeast = (value: number): Condition => ({ comparator: '≥', value });
const atMost = (value: number): Condition => ({ comparator: '≤', value });

describe('还差多少 is given in people (law 6)', () => {
  it('of a rate in cases of its numerator', () => {
    // 905 of 1 000 are 90.5 %; 942 are 94.2 %.
    expect(gapOfRate(atLeast(94.2), { numerator: 905, denominator: 1000, factor: 100 })).toEqual({
      amount: 37,
      side: 'lacking',
    });
    expect(gapOfRate(atMost(5), { numerator: 12, denominator: 1800, factor: 1000 })).toEqual({
      amount: 3,
      side: 'over',
    });
  });

  it('of a rate without a denominator there is none (law 3)', () => {
    expect(gapOfRate(atLeast(95), { numerator: 0, denominator: 0, factor: 100 })).toBeUndefined();
  });

  it('of what is counted in whole pieces in whole pieces, of an amount as it is', () => {
    expect(gapOf(atLeast(99.5), 98, true)).toEqual({ amount: 2, side: 'lacking' });
    expect(gapOf(atLeast(1.2), 1.1, false)).toEqual({ amount: 0.1, side: 'lacking' });
    expect(gapOf({ comparator: 'between', value: 10, upper: 20 }, 26, true)).toEqual({
      amount: 6,
      side: 'over',
    });
  });

  const seed = 4206;
  const parts = fc
    .record({ numerator: fc.nat(5000), denominator: fc.integer({ min: 1, max: 5000 }) })
    .chain((one) => fc.constantFrom(100, 1000, 100_000).map((factor) => ({ ...one, factor })));

  it(`adding the gap reaches the target and one fewer does not, seed ${seed}`, () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 10_000 }), (made, permille) => {
        const target = atLeast((permille / 10_000) * made.factor);
        const gap = gapOfRate(target, made);
        const rate = (more: number) => ((made.numerator + more) / made.denominator) * made.factor;
        if (!gap) throw new Error('no gap');
        expect(meets(target, rate(gap.amount))).toBe(true);
        if (gap.amount > 0) expect(meets(target, rate(gap.amount - 1))).toBe(false);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it(`taking the excess away keeps the limit and one fewer does not, seed ${seed}`, () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 10_000 }), (made, permille) => {
        const limit = atMost((permille / 10_000) * made.factor);
        const gap = gapOfRate(limit, made);
        const rate = (less: number) => ((made.numerator - less) / made.denominator) * made.factor;
        if (!gap) throw new Error('no gap');
        expect(meets(limit, rate(gap.amount))).toBe(true);
        if (gap.amount > 0) expect(meets(limit, rate(gap.amount - 1))).toBe(false);
      }),
      { seed, numRuns: 1000 },
    );
  });
});

describe('a rate taken apart', () => {
  it.each([
    ['[a]/[b]*100', '[a] / [b] × 100'],
    ['100*[a]/[b]', '[a] / [b] × 100'],
    ['[a]*1000/[b]', '[a] / [b] × 1000'],
    ['ROUND(([a]+[c])/[b]*100,2)', '[a]+[c] / [b] × 100'],
    ['IFERROR([a]/[b],"")', '[a] / [b] × 1'],
    ['[a]+[b]', undefined],
    ['[a]/[b]-[c]/[d]', undefined],
  ])('%s', (formula, expected) => {
    const parsed = parseFormula(formula);
    if (!parsed.ok) throw new Error(formula);
    const ratio = ratioOf(parsed.value);
    expect(
      ratio && `${printFormula(ratio.numerator)} / ${printFormula(ratio.denominator)} × ${ratio.factor}`,
    ).toBe(expected);
  });
});

describe('预计全年: at the present speed', () => {
  it('a flow by the year that has passed, or by its own curve', () => {
    const late = [0, 0, 0, 0, 0, 0.2, 0.4, 0.6, 0.8, 1, 1, 1];
    expect(forecastFlow(50, 0.5, undefined)).toBe(100);
    expect(forecastFlow(50, 0.5, late)).toBe(250);
    expect(forecastFlow(20, 1 / 6, 'quarter')).toBeCloseTo(120);
    expect(forecastFlow(50, 0.25, late)).toBeUndefined();
  });

  it('a stock goes on as it did since a year before', () => {
    expect(forecastStock(1050, 1000, 0.5)).toBe(1075);
  });
});
