import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#formula/program';
import { parseFormula } from '#formula/parser';
import type { Value } from '#value/value';

const seed = Number(process.env['SEED'] ?? 20261124);

function valueOf(text: string, given: Readonly<Record<string, Value>>): Value {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(text);
  return evaluate(parsed.value, (name) => given[name] ?? { why: 'unknownName', about: name });
}

describe('rates that are searched for', () => {
  it(`RATE finds the interest that PMT was reckoned with (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.0005, max: 0.15, noNaN: true }),
        fc.integer({ min: 2, max: 360 }),
        (rate, periods) => {
          const found = valueOf('RATE([n],PMT([r],[n],100000),100000)', { r: rate, n: periods });
          expect(found).toBeCloseTo(rate, 8);
        },
      ),
      { seed, numRuns: 500 },
    );
  });

  it(`IRR finds the interest at which a loan's payments are worth the loan (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.0005, max: 0.6, noNaN: true }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (rate, second) => {
          const given = { r: rate, b: second, a: 1 / (1 + rate) + second / (1 + rate) ** 2 };
          const parsed = valueOf('IRR(CHOOSE({1,2,3},-[a],1,[b]))', given);
          expect(parsed).toBeCloseTo(rate, 8);
        },
      ),
      { seed, numRuns: 300 },
    );
  });
});
