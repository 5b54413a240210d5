import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ceil, floor, roundDown, roundUp } from '#formula/functions/digits';

const seed = Number(process.env['SEED'] ?? 20261124);

/** A decimal of at most 15 digits, exactly: `units` over 10 to the power of `places`. */
const decimals = fc.record({
  units: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
  places: fc.integer({ min: 0, max: 9 }),
  digits: fc.integer({ min: -4, max: 9 }),
});

const numberOf = (units: bigint, places: number): number => Number(`${units}e${-places}`);

/** Whole steps of 10^-digits in the decimal, towards zero or away from it. */
function exact(units: bigint, places: number, digits: number, away: boolean): number {
  if (digits >= places) return numberOf(units, places);
  const step = 10n ** BigInt(places - digits);
  const whole = units / step;
  const rest = units % step !== 0n;
  return numberOf(whole + (away && rest ? (units < 0n ? -1n : 1n) : 0n), digits);
}

describe(`rounding by exact decimals (seed ${seed})`, () => {
  const check = (holds: (units: bigint, places: number, digits: number) => void): void => {
    fc.assert(
      fc.property(decimals, ({ units, places, digits }) => {
        holds(units, places, digits);
      }),
      { seed, numRuns: 2000 },
    );
  };

  it('ROUNDDOWN goes towards zero', () => {
    check((units, places, digits) => {
      expect(roundDown(numberOf(units, places), digits) + 0).toBe(exact(units, places, digits, false) + 0);
    });
  });

  it('ROUNDUP goes away from zero', () => {
    check((units, places, digits) => {
      expect(roundUp(numberOf(units, places), digits) + 0).toBe(exact(units, places, digits, true) + 0);
    });
  });

  it('INT goes down and its counterpart up', () => {
    check((units, places) => {
      const number = numberOf(units, places);
      expect(floor(number)).toBe(exact(units, places, 0, units < 0n) + 0);
      expect(ceil(number)).toBe(exact(units, places, 0, units > 0n) + 0);
    });
  });
});
