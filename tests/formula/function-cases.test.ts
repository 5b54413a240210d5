import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
