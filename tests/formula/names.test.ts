import { describe, expect, it } from 'vitest';
import { checkFormula } from '#formula/check';
import { explain } from '#formula/explain';
import { evaluate } from '#formula/program';
import { fillFormula } from '#formula/fill';
import { showFormula, storeFormula } from '#formula/names';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import type { Node } from '#formula/syntax';
import type { Value } from '#value/value';

const ids = new Map([
  ['活产数', 'i1'],
  ['住院分娩活产数', 'i2'],
]);
const names = new Map([...ids].map(([name, id]) => [id, name]));
const idOf = (name: string) => ids.get(name);

function parsed(text: string): Node {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(text);
  return result.value;
}

describe('a stored formula', () => {
  const stored = 'ROUND([#i2]/[#i1]*100,2)';

  it('holds ids and is shown by names, so that a rename breaks nothing', () => {
    expect(storeFormula('=ROUND( [住院分娩活产数]/[活产数]*100, 2)', idOf)).toEqual({
      ok: true,
      value: stored,
    });
    expect(showFormula(stored, (id) => names.get(id))).toBe('ROUND([住院分娩活产数]/[活产数]*100,2)');
    expect(showFormula(stored, (id) => (id === 'i1' ? '活产总数' : names.get(id)))).toBe(
      'ROUND([住院分娩活产数]/[活产总数]*100,2)',
    );
  });

  it('stored again stays as it is', () => {
    expect(storeFormula(stored, idOf)).toEqual({ ok: true, value: stored });
  });

  it('shows the id where the name is gone', () => {
    expect(showFormula('[#i9]+1', (id) => names.get(id))).toBe('[#i9]+1');
  });

  it('is filled with figures in the place of its names', () => {
    expect(fillFormula('[#i2]/[#i1]*100', (id) => (id === 'i2' ? '95' : '96'))).toBe('95/96*100');
    expect(fillFormula('[#i2]-[#i1]', () => '-3')).toBe('(-3)-(-3)');
  });

  it('names its operands once each', () => {
    expect(operandsOf(parsed('IF([#b]=0,0,[#a]/[#b])'))).toEqual(['b', 'a']);
  });
});

describe('a formula that cannot be stored', () => {
  it.each([
    ['[活产]*2', 'formula.unknownName', { name: '活产', at: 1 }],
    ['1+FOO(2)', 'formula.unknownFunction', { name: 'FOO', at: 3 }],
    ['ROUND([活产数])', 'formula.badArguments', { name: 'ROUND', at: 1, found: 1, least: 2, most: 2 }],
    ['SUM()', 'formula.badArguments', { name: 'SUM', found: 0, least: 1 }],
    ['1+', 'formula.syntax', { at: 3, expected: 'operand' }],
  ])('%s says what is wrong and where', (text, code, details) => {
    expect(storeFormula(text, idOf)).toMatchObject({ ok: false, problem: { code, details } });
  });

  it('shows all that is wrong at once to whoever checks it', () => {
    const problems = checkFormula(parsed('[甲]+FOO([乙])'), () => false);
    expect(problems.map(({ code, details }) => [code, details?.['at']])).toEqual([
      ['formula.unknownName', 1],
      ['formula.unknownFunction', 5],
      ['formula.unknownName', 9],
    ]);
  });
});

describe('an explanation', () => {
  it('goes from the operands to the result, each step once', () => {
    const read = (id: string): Value => (id === 'i2' ? 95 : 96);
    const steps = explain(
      parsed('ROUND([#i2]/[#i1]*100,2)+[#i1]*0'),
      (part) => evaluate(part, read),
      (id) => names.get(id),
    );
    expect(steps.map(({ text, value }) => [text, value])).toEqual([
      ['[住院分娩活产数]', 95],
      ['[活产数]', 96],
      ['[住院分娩活产数]/[活产数]', 95 / 96],
      ['[住院分娩活产数]/[活产数]*100', (95 / 96) * 100],
      ['ROUND([住院分娩活产数]/[活产数]*100,2)', 98.96],
      ['[活产数]*0', 0],
      ['ROUND([住院分娩活产数]/[活产数]*100,2)+[活产数]*0', 98.96],
    ]);
    expect(steps[0]?.operand).toBe('i2');
  });

  it('law 9: shows the operand that is missing', () => {
    const steps = explain(parsed('[#i2]/[#i1]'), (part) =>
      evaluate(part, (id): Value => (id === 'i2' ? 5 : { why: 'blank' })),
    );
    expect(steps[steps.length - 1]).toEqual({ text: '[#i2]/[#i1]', value: { why: 'missing', about: 'i1' } });
  });
});
