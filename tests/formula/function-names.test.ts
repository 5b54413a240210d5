import { describe, expect, it } from 'vitest';
import { functionOf, functions } from '#formula/functions/index';
import { parseFormula } from '#formula/parser';

describe('every function', () => {
  it.each(functions.map((one) => [one.chinese, one] as const))('is also called %s', (_, one) => {
    const parsed = parseFormula(`${one.chinese}()`);
    expect(parsed).toMatchObject({ ok: true, value: { kind: 'call' } });
    expect(parsed.ok && parsed.value.kind === 'call' ? functionOf(parsed.value.name) : undefined).toBe(one);
  });
});
