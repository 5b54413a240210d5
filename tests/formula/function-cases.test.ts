import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { functionOf, functions } from '#formula/functions/index';
import { parseFormula } from '#formula/parser';
import { readCases, resultOf } from './cases';

const folder = new URL('cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => /^functions-.*\.txt$/.test(name));

describe.each(files)('%s', (file) => {
  const cases = readCases(new URL(file, folder));

  it('has cases', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases.map((one) => [one.title, one] as const))('%s', (_, one) => {
    expect(resultOf(one)).toBe(one.expected);
  });
});

describe('every function', () => {
  it.each(functions.map((one) => [one.chinese, one] as const))('is also called %s', (_, one) => {
    const parsed = parseFormula(`${one.chinese}()`);
    expect(parsed).toMatchObject({ ok: true, value: { kind: 'call' } });
    expect(parsed.ok && parsed.value.kind === 'call' ? functionOf(parsed.value.name) : undefined).toBe(one);
  });
});
