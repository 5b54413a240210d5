import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '#domain/target/apportion';
import { readCondition, showCondition } from '#domain/target/condition';
import { dueShare, readCurve } from '#domain/target/pace';
import { lights, meets, standingOf } from '#domain/target/standing';
import type { Condition } from '#domain/target/target';
import { round } from '#value/decimal';

const atLeast = (value: number): Condition => ({ comparator: '≥', value });
const atMost = (value: number): Condition => ({ comparator: '≤', value });
const band: Condition = { comparator: 'between', value: 25, upper: 35 };

describe('a target as a clerk writes it', () => {
  it.each<[string, Condition | undefined]>([
    ['95', atLeast(95)],
    ['≥95%', atLeast(95)],
    ['>= 95.5', atLeast(95.5)],
    ['不低于1,200', atLeast(1200)],
    ['≤5', atMost(5)],
    ['控制在 8 ', atMost(8)],
    ['=0', { comparator: '=', value: 0 }],
    ['25-35', band],
    ['25%～35%', band],
    ['２５至３５', band],
    ['25–25', { comparator: '=', value: 25 }],
    ['-5', atLeast(-5)],
    ['35-25', undefined],
    ['约95', undefined],
    ['95人', undefined],
    ['≥', undefined],
    ['未开展', undefined],
    ['', undefined],
  ])('«%s»', (text, expected) => {
    expect(readCondition(text, '≥')).toEqual(expected);
  });

  it('a number alone takes the comparator that is usual for the indicator', () => {
    expect(readCondition('5', '≤')).toEqual(atMost(5));
    expect(readCondition('≥5', '≤')).toEqual(atLeast(5));
  });

  it('is read with the unit the indicator counts in, and with no other', () => {
    expect(readCondition('≥９人', '≥', '人')).toEqual(atLeast(9));
    expect(readCondition('≥95%', '≥', '%')).toEqual(atLeast(95));
    for (const text of ['≥95%', '≥9人次', '≥1万人', '25人-35人次'])
      expect(readCondition(text, '≥', '人')).toBeUndefined();
  });

  it('reads back what it shows', () => {
    for (const one of [atLeast(95), atMost(0.5), band, { comparator: '=', value: 12000 } as Condition]) {
      expect(readCondition(showCondition(one, null), '≤')).toEqual(one);
    }
  });
});

describe('序时进度: how much of a target is due', () => {
  it('month by month alike, by quarters when they are over, by an own curve', () => {
    const curve = readCurve('0 5 10 20 30 50 60 70 80 90 95 100%'.split(' '));
    if (typeof curve === 'string') throw new Error(curve);
    expect([1, 3, 5, 6, 12].map((month) => dueShare(undefined, month / 12))).toEqual(
      [1, 3, 5, 6, 12].map((month) => month / 12),
    );
    expect([1, 2, 3, 5, 6, 9, 12].map((month) => dueShare('quarter', month / 12))).toEqual([
      0, 0, 0.25, 0.25, 0.5, 0.75, 1,
    ]);
    expect([0, 1, 2, 6, 12].map((month) => dueShare(curve, month / 12))).toEqual([0, 0, 0.05, 0.5, 1]);
    expect(dueShare(curve, 4.5 / 12)).toBeCloseTo(0.25);
  });

  it('a curve has twelve shares that never fall and ends with the whole', () => {
    const shares = (text: string) => readCurve(text.split(' '));
    expect(shares('50 100')).toBe('count');
    expect(shares('0 5 10 20 30 50 40 70 80 90 95 100')).toBe('falls');
    expect(shares('0 5 10 20 30 50 60 70 80 90 95 99')).toBe('end');
    expect(shares('0 5 10 20 半 50 60 70 80 90 95 100')).toBe('number');
  });
});

describe('状态: one word for where a figure stands', () => {
  const flow = (condition: Condition, reached: number, due: number) =>
    standingOf(condition, { reached, due, addsUp: true, yearOver: due === 1 });
  const rate = (condition: Condition, reached: number, yearOver = false) =>
    standingOf(condition, { reached, due: 0.5, addsUp: false, yearOver });

  it.each<[string, string, string]>([
    ['a flow that has its target before the year is over', flow(atLeast(100), 100, 0.5), 'done'],
    ['a flow that has what is due', flow(atLeast(100), 50, 0.5), 'onTrack'],
    ['a flow that has nine tenths of it', flow(atLeast(100), 45, 0.5), 'behind'],
    ['a flow that has less', flow(atLeast(100), 44, 0.5), 'short'],
    ['a flow one short when the year is over', flow(atLeast(100), 99, 1), 'short'],
    ['a limit kept, and its pace too', flow(atMost(100), 50, 0.5), 'onTrack'],
    ['a limit kept, but used faster than the year', flow(atMost(100), 60, 0.5), 'high'],
    ['a limit kept to the end', flow(atMost(100), 100, 1), 'done'],
    ['a limit broken', flow(atMost(100), 101, 0.5), 'exceeded'],
    ['none allowed, none there', flow(atMost(0), 0, 0.5), 'onTrack'],
    ['a rate that is where it should be, in the year', rate(atLeast(95), 96), 'onTrack'],
    ['the same when the year is over', rate(atLeast(95), 96, true), 'done'],
    ['a rate close below: the pace of the year says nothing about it', rate(atLeast(95), 94), 'behind'],
    ['a rate far below', rate(atLeast(95), 70), 'short'],
    ['within a band', rate(band, 30), 'onTrack'],
    ['above a band', rate(band, 35.1), 'exceeded'],
    ['below a band', rate(band, 20), 'short'],
    ['exactly what it should be', rate({ comparator: '=', value: 0.3 }, 0.1 + 0.2), 'onTrack'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  const seed = 2811;
  it(`is green when the year is over exactly where the target is met, seed ${seed}`, () => {
    const condition = fc.oneof(
      fc.record({
        comparator: fc.constantFrom('≥' as const, '≤' as const, '=' as const),
        value: fc.integer({ min: 0, max: 50 }),
      }),
      fc.tuple(fc.nat(50), fc.nat(20)).map(([value, more]) => ({
        comparator: 'between' as const,
        value,
        upper: value + more,
      })),
    );
    fc.assert(
      fc.property(condition, fc.nat(80), fc.boolean(), (wanted, reached, addsUp) => {
        const standing = standingOf(wanted, { reached, due: 1, addsUp, yearOver: true });
        expect(lights[standing] === 'green').toBe(meets(wanted, reached));
        expect(lights[standing]).not.toBe('yellow');
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('分解: a county’s target shared out to its units', () => {
  it('the largest remainders get what is left, the earlier one of equals', () => {
    expect(apportion(100, [1, 1, 1], 0)).toEqual([34, 33, 33]);
    expect(apportion(10, [70, 20, 10], 0)).toEqual([7, 2, 1]);
    expect(apportion(1000, [3121, 4522, 2357], 0)).toEqual([312, 452, 236]);
    expect(apportion(1, [1, 1, 1], 2)).toEqual([0.34, 0.33, 0.33]);
  });

  it('shows more decimals where the whole does', () => {
    expect(apportion(10.5, [1, 1], 0)).toEqual([5.3, 5.2]);
  });

  it('nothing is shared by weights that are all zero', () => {
    expect(apportion(100, [0, 0], 0)).toBeUndefined();
    expect(apportion(100, [], 0)).toBeUndefined();
  });

  const seed = 6007;
  it(`the parts come to exactly the whole, each within one step of its share, seed ${seed}`, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(
          fc.nat(100_000_000).map((n) => n / 100),
          { minLength: 1, maxLength: 40 },
        ),
        fc.constantFrom(0, 1, 2),
        (steps, weights, decimals) => {
          const power = 10 ** decimals;
          const parts = apportion(steps / power, weights, decimals);
          const sum = weights.reduce((total, weight) => total + weight, 0);
          if (!parts) return void expect(sum).toBe(0);
          const inSteps = parts.map((part) => round(part * power, 0));
          expect(inSteps.reduce((total, part) => total + part, 0)).toBe(steps);
          parts.forEach((part, i) => {
            const share = ((steps / power) * (weights[i] as number)) / sum;
            expect(Math.abs(part - share)).toBeLessThan(1 / power + 1e-6);
            if (weights[i] === 0) expect(part).toBe(0);
          });
        },
      ),
      { seed, numRuns: 500 },
    );
  });
});
