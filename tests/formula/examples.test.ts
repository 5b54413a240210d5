import { describe, expect, it } from 'vitest';
import { functions } from '#formula/functions/index';
import { parseFormula } from '#formula/parser';
import { evaluate } from '#formula/program';
import type { Example } from '#formula/functions/function';
import type { Value } from '#value/value';
import { cellValue } from './grid';

/** The examples a function declares are what its help shows; here they are run. */
describe.each(functions.map((one) => [one.name, one] as const))('%s', (_, { examples }) => {
  it.each(examples.map((example) => [shown(example), example] as const))('%s', (__, example) => {
    expect(resultOf(example)).toEqual(example.value);
  });
});

function shown({ formula, given, cells }: Example): string {
  return [formula, ...[given, cells].flatMap((one) => (one ? [JSON.stringify(one)] : []))].join(' given ');
}

function resultOf({ formula, given = {}, cells }: Example): Value {
  if (cells) return cellValue(formula, { sheets: { 表1: cells } });
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return evaluate(parsed.value, (name) => given[name] ?? { why: 'unknownName', about: name });
}

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
