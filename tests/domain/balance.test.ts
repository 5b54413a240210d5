import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanced } from '#domain/table/balance';
import { round } from '#value/decimal';

const seed = 20_261_128;

describe('舍位平衡', () => {
  it('takes or gives a last digit where rounding alone would not add up', () => {
    // 3.333 three times is 10: rounded to one decimal they are 9.9.
    const third = 10 / 3;
    expect(balanced([third, third, third], 10, 1)).toEqual({ parts: [3.4, 3.3, 3.3], total: 10 });
    expect(balanced([0.05, 0.05, 0.05], 0.15, 1)).toEqual({ parts: [0, 0.1, 0.1], total: 0.2 });
  });

  it('touches nothing where rounding adds up already', () => {
    expect(balanced([1.24, 2.31, 0.45], 4, 1)).toEqual({ parts: [1.2, 2.3, 0.5], total: 4 });
  });

  it('is not for a total that is something else than its parts', () => {
    expect(balanced([1, 2], 4, 0)).toBeUndefined();
  });

  it(`always adds up to the rounded total, and no figure is a whole last digit away from its own, seed ${seed}`, () => {
    const yuan = fc.integer({ min: -50_000_000, max: 900_000_000 });
    fc.assert(
      fc.property(
        fc.array(yuan, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 4 }),
        (all, decimals) => {
          const parts = all.map((one) => one / 10_000);
          const total = all.reduce((sum, one) => sum + one, 0) / 10_000;
          const found = balanced(parts, total, decimals);
          const sum = found?.parts.reduce((s, part) => s + part, 0) ?? NaN;
          expect(round(sum, decimals)).toBe(found?.total);
          expect(found?.total).toBe(round(total, decimals) + 0);
          found?.parts.forEach((part, i) => {
            expect(Math.abs(part - (parts[i] as number))).toBeLessThan(10 ** -decimals + 1e-9);
          });
        },
      ),
      { seed, numRuns: 1000 },
    );
  });
});
