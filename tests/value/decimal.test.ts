import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { round, sameNumber, showNumber } from '#value/decimal';
import { decimalReference, fixedReference } from './reference';

const seed = Number(process.env['SEED'] ?? 20261124);

/** Figures as they occur: counts, money, rates, quotients, and anything a double holds. */
const figure = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 1000),
  fc
    .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
    .map(([a, b]) => (a / b) * 100),
  fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 6 }))
    .map(([n, d]) => Number(`${n}.5e-${d}`)),
);

describe('law 4: rounding', () => {
  it.each([
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [-0.5, 0, -1],
    [0.5, 0, 1],
    [-2.5, 0, -3],
    [98.957142, 2, 98.96],
    [1250, -2, 1300],
    [-1250, -2, -1300],
    [49, -2, 0],
    [50, -2, 100],
    [1e15, 2, 1e15],
    [0.1 + 0.2, 1, 0.3],
    [1.45, 1, 1.5],
    [8.345, 2, 8.35],
    [-0.004, 2, 0],
    [999.995, 2, 1000],
    [123456789012345, -14, 100000000000000],
  ])(
    'takes %d with %d decimals to %d, half away from zero on the decimal value',
    (value, decimals, rounded) => {
      expect(round(value, decimals)).toBe(rounded);
    },
  );

  it(`equals exact decimal arithmetic on 15 digits (seed ${seed})`, () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: -6, max: 13 }), (value, decimals) => {
        expect(round(value, decimals)).toBe(Number(fixedReference(value, decimals)) + 0);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it(`once done changes nothing when done again (seed ${seed})`, () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: -3, max: 6 }), (value, decimals) => {
        const once = round(value, decimals);
        expect(round(once, decimals)).toBe(once);
      }),
      { seed },
    );
  });
});

describe('law 4: what is shown', () => {
  it.each([
    [98.957142857, 2, '98.96'],
    [0, 2, '0.00'],
    [5, 0, '5'],
    [0.1 + 0.2, null, '0.3'],
    [1 / 3, null, '0.333333333333333'],
    [1e-7, null, '0.0000001'],
    [1234567.5, null, '1234567.5'],
    [-0.004, 2, '0.00'],
    [-3.14159, 3, '-3.142'],
    [1e21, 0, '1000000000000000000000'],
    [1.5e300, null, '1.5E+300'],
    [-2e-30, null, '-2E-30'],
    [1234, -2, '1200'],
  ])('of %d with decimals %s is %s', (value, decimals, shown) => {
    expect(showNumber(value, decimals)).toBe(shown);
  });

  it('sets commas from 10,000 up, where asked', () => {
    expect(showNumber(9999, 0, { group: true })).toBe('9999');
    expect(showNumber(9999.999, 2, { group: true })).toBe('10,000.00');
    expect(showNumber(-1234567.891, 1, { group: true })).toBe('-1,234,567.9');
    expect(showNumber(1234567, 0)).toBe('1234567');
  });

  it('has the minus sign it is asked for', () => {
    expect(showNumber(-1.5, null, { minus: '−' })).toBe('−1.5');
  });

  it(`equals exact decimal arithmetic on 15 digits (seed ${seed})`, () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: 0, max: 8 }), (value, decimals) => {
        const expected = fixedReference(value, decimals);
        expect(showNumber(value, decimals)).toBe(
          /[1-9]/.test(expected) ? expected : expected.replace('-', ''),
        );
      }),
      { seed, numRuns: 2000 },
    );
  });

  it(`of a figure with all its digits reads back as its 15 digits (seed ${seed})`, () => {
    fc.assert(
      fc.property(figure, (value) => {
        const { digits, exponent } = decimalReference(value);
        expect(Number(showNumber(value, null))).toBe(Number(`${digits}e${exponent}`));
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe('two numbers are the same', () => {
  it('when their 15 digits are', () => {
    expect(sameNumber(0.1 + 0.2, 0.3)).toBe(true);
    expect(sameNumber(1, 1 + 1e-13)).toBe(false);
    expect(sameNumber(0, 1e-300)).toBe(false);
  });
});
