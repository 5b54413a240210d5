import { describe, expect, it } from 'vitest';
import { functions } from '#formula/functions/index';
import { parseFormula } from '#formula/parser';
import type { Elsewhere } from '#formula/elsewhere';
import { compileFormula } from '#formula/program';
import type { Example } from '#formula/functions/function';
import type { Value } from '#value/value';
import { cellValue } from './grid';

/** The examples a function declares are what its help shows; here they are run. */
describe.each(functions.map((one) => [one.name, one] as const))('%s', (_, { examples }) => {
  it.each(examples.map((example) => [shown(example), example] as const))('%s', (__, example) => {
    expect(resultOf(example)).toEqual(example.value);
  });
});

function shown({ formula, given, cells, before }: Example): string {
  return [formula, ...[given, before, cells].flatMap((one) => (one ? [JSON.stringify(one)] : []))].join(
    ' given ',
  );
}

function resultOf({ formula, given = {}, before = {}, cells }: Example): Value {
  if (cells) return cellValue(formula, { sheets: { 表1: cells } });
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  const { prior, priorYear, toDate, superior, siblings = [] } = before;
  const rows = [given, prior, priorYear, toDate, superior, ...siblings];
  const rowOf = (names: (typeof rows)[number]) => (names ? rows.indexOf(names) : -1);
  const elsewhere: Elsewhere = {
    prior: () => rowOf(prior),
    priorYear: () => rowOf(priorYear),
    toDate: () => rowOf(toDate),
    superior: () => rowOf(superior),
    siblings: () => [0, ...siblings.map(rowOf)],
    isRate: (name) => name.endsWith('率'),
    target: (name) => {
      const goal = before.targets?.[name];
      return typeof goal === 'number' ? { value: goal } : goal;
    },
    due: (name) => before.due?.[name] ?? before.elapsed ?? 1,
    elapsed: () => before.elapsed ?? 1,
    parameter: (name) => before.parameters?.[name],
  };
  const valueAt = (name: string) => (row: number) =>
    rows[row]?.[name] ?? ({ why: 'unknownName', about: name } as const);
  return compileFormula(parsed.value, valueAt, elsewhere)(0);
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
