import { describe, expect, it } from 'vitest';
import { functions } from '#formula/functions/index';
import { parseFormula } from '#formula/parser';
import { evaluate } from '#formula/program';
import type { Value } from '#value/value';

/** The examples a function declares are what its help shows; here they are run. */
describe.each(functions.map((one) => [one.name, one] as const))('%s', (_, { examples }) => {
  it.each(examples.map(({ formula, given = {}, value }) => [formula, given, value] as const))(
    '%s given %o',
    (formula, given: Readonly<Record<string, Value>>, value) => {
      const parsed = parseFormula(formula);
      expect(
        parsed.ok && evaluate(parsed.value, (name) => given[name] ?? { why: 'unknownName', about: name }),
      ).toEqual(value);
    },
  );
});

describe('the functions', () => {
  it('have names of their own, and parameters of which only the last are optional', () => {
    const names = functions.flatMap(({ name, chinese }) => [name, chinese]);
    expect(new Set(names).size).toBe(names.length);
    for (const { parameters, examples } of functions) {
      expect(examples.length).toBeGreaterThan(0);
      const firstOptional = parameters.findIndex(({ optional }) => optional);
      expect(firstOptional < 0 || parameters.slice(firstOptional).every(({ optional }) => optional)).toBe(
        true,
      );
    }
  });
});
