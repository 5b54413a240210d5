import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileKernel, span } from '#formula/kernel';
import { parseFormula } from '#formula/parser';
import { compileFormula, evaluate } from '#formula/program';
import type { Node } from '#formula/syntax';
import type { Absence, Value, Why } from '#value/value';

const seed = Number(process.env['SEED'] ?? 20261124);

function parsed(text: string): Node {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(text);
  return result.value;
}

function valueOf(text: string, given: Readonly<Record<string, Value>> = {}): Value {
  return evaluate(parsed(text), (name) => given[name] ?? { why: 'unknownName', about: name });
}

const absent = (why: Why): Absence => ({ why });

describe('arithmetic', () => {
  it.each([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['-2^2', 4],
    ['2^3^2', 64],
    ['10-4-3', 3],
    ['100/10/2', 5],
    ['50%', 0.5],
    ['200*5%', 10],
    ['-5%', -0.05],
    ['--3', 3],
    ['0.5-0.4-0.1', 0],
    ['0^0', 1],
    ['"12"+1', 13],
    ['"12%"*100', 12],
    ['TRUE+TRUE', 2],
    ['"共"&1/4&"人"', '共0.25人'],
    ['0.1+0.2&""', '0.3'],
  ])('%s is %j, as in Excel', (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  it.each([
    ['0.1+0.2=0.3', true],
    ['1=1.0000000000000002', true],
    ['"a"="A"', true],
    ['"b">"A"', true],
    ['2<"1"', true],
    ['"z"<TRUE', true],
    ['FALSE<TRUE', true],
    ['1=TRUE', false],
    ['3<>3', false],
    ['3<=3', true],
    ['3>=4', false],
    ['98.96>=98.957', true],
  ])('%s is %j, as in Excel', (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  it.each([
    ['1e308*10', 'outOfRange'],
    ['10^400', 'outOfRange'],
    ['(0-8)^0.5', 'outOfRange'],
    ['"十二"+1', 'notNumber'],
    ['FOO(1)', 'badArguments'],
    ['ROUND(1)', 'badArguments'],
    ['[丁]', 'unknownName'],
  ])('%s has the fault %s', (text, why) => {
    expect(valueOf(text)).toMatchObject({ why });
  });
});

describe('law 3: no denominator, no rate', () => {
  it('where the denominator is zero', () => {
    expect(valueOf('[a]/[b]*100', { a: 0, b: 0 })).toEqual({ why: 'zeroDenominator' });
    expect(valueOf('ROUND([a]/[b]*100,2)+1', { a: 5, b: 0 })).toEqual({ why: 'zeroDenominator' });
    expect(valueOf('[a]/([b]/[c])', { a: 5, b: 1, c: 0 })).toEqual({ why: 'zeroDenominator' });
  });

  it('where the denominator is missing, and says which', () => {
    expect(valueOf('[a]/[b]*100', { a: 5, b: absent('blank') })).toEqual({ why: 'missing', about: 'b' });
    expect(valueOf('[a]/[b]*100', { a: 5, b: absent('notCollected') })).toEqual({
      why: 'missing',
      about: 'b',
    });
  });

  it('but zero out of some is zero', () => {
    expect(valueOf('[a]/[b]*100', { a: 0, b: 7 })).toBe(0);
  });
});

/** The table of `src/value/README.md`, row by row: [left, right] → what the operators make of them. */
describe('law 2: what an absent operand does', () => {
  const missing = (about: string): Absence => ({ why: 'missing', about });
  const status = (why: Why, about: string): Absence => ({ why, about });
  const rows: [Value, Value, Record<string, Value>][] = [
    [
      absent('blank'),
      2,
      { '+': missing('a'), '-': missing('a'), '*': missing('a'), '=': missing('a'), '&': missing('a') },
    ],
    [
      2,
      absent('notCollected'),
      { '+': missing('b'), '-': missing('b'), '*': missing('b'), '<': missing('b') },
    ],
    [absent('belowUnit'), 2, { '+': missing('a'), '/': missing('a') }],
    [
      absent('notApplicable'),
      2,
      { '+': 2, '-': status('notApplicable', 'a'), '*': status('notApplicable', 'a') },
    ],
    [
      2,
      absent('notCarriedOut'),
      { '+': 2, '-': 2, '*': status('notCarriedOut', 'b'), '>': status('notCarriedOut', 'b') },
    ],
    [
      absent('notApplicable'),
      absent('notCarriedOut'),
      { '+': status('notCarriedOut', 'b'), '*': status('notApplicable', 'a') },
    ],
    [absent('notApplicable'), absent('blank'), { '+': missing('b'), '-': missing('b'), '*': missing('b') }],
    [{ why: 'notNumber', about: '12人' }, absent('blank'), { '+': { why: 'notNumber', about: '12人' } }],
    [absent('notApplicable'), { why: 'zeroDenominator' }, { '*': { why: 'zeroDenominator', about: 'b' } }],
  ];
  for (const [a, b, results] of rows) {
    for (const [operator, value] of Object.entries(results)) {
      it(`${JSON.stringify(a)} ${operator} ${JSON.stringify(b)}`, () => {
        expect(valueOf(`[a]${operator}[b]`, { a, b })).toEqual(value);
      });
    }
  }

  it('a formula is never blank: nobody can fill it in', () => {
    expect(valueOf('[a]', { a: absent('blank') })).toEqual(missing('a'));
    expect(valueOf('IF(TRUE,[a],0)', { a: absent('notCollected') })).toEqual(missing('a'));
    expect(valueOf('[a]', { a: absent('notApplicable') })).toEqual(status('notApplicable', 'a'));
  });

  it('aggregates pass over statuses and not over faults', () => {
    const given = {
      a: 4,
      b: absent('blank'),
      c: absent('notApplicable'),
      d: { why: 'notNumber', about: '约3' } as const,
    };
    expect(valueOf('SUM([a],[b],[c])', given)).toBe(4);
    expect(valueOf('AVERAGE([a],[b],[c])', given)).toBe(4);
    expect(valueOf('MIN([a],[b])', given)).toBe(4);
    expect(valueOf('COUNT([a],[b],[c],[d])', given)).toBe(1);
    expect(valueOf('SUM([a],[d])', given)).toEqual(given.d);
    expect(valueOf('SUM([c],[b])', given)).toEqual(missing('b'));
    expect(valueOf('MAX([c])', given)).toEqual(status('notApplicable', 'c'));
  });
});

describe('the fast lane', () => {
  const texts = [
    '[a]/[b]*100',
    'ROUND([a]/[b]*100,2)',
    '[a]/([b]/[c])',
    '-[a]+[b]-[c]%',
    'IFERROR([a]/[b],-1)',
    'SUM([a],[b],[c])/COUNT([a])',
    'AVERAGE([a],[b])-MIN([a],[c])*MAX([b],2)',
    'ABS([a]-[b])/1e300/1e300*1e200*1e200',
    'IF([a]>[b],[a],[b])',
    '([a]&"")*1',
    '[a]^[b]',
  ];
  const cell: fc.Arbitrary<Value> = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -3, max: 60 }) },
    { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Why>('blank', 'notApplicable', 'notCarriedOut', 'notCollected').map(absent),
    },
  );

  it(`where it gives a number gives what the program gives (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 40 }),
        (text, rows) => {
          const node = parsed(text);
          const at = (name: string): number => 'abc'.indexOf(name);
          const numbers = [0, 1, 2].map((i) =>
            Float64Array.from(rows, (row) => (typeof row[i] === 'number' ? row[i] : NaN)),
          );
          const program = compileFormula(node, (name) => (row) => rows[row]?.[at(name)] as Value);
          const results = compileKernel(node, (name) => numbers[at(name)])?.(0, rows.length);
          rows.forEach((_, row) => {
            const result = results?.[row];
            if (result !== undefined && Number.isFinite(result))
              expect(result + 0).toBe((program(row) as number) + 0);
          });
        },
      ),
      { seed, numRuns: 2000 },
    );
  });

  it('is taken by plain rates, rounded or not, and not by choices', () => {
    const numbers = new Float64Array(span).fill(5);
    const lane = (text: string) => compileKernel(parsed(text), () => numbers)?.(0, 2).slice(0, 2);
    expect(lane('[a]/[b]*100')).toEqual(Float64Array.of(100, 100));
    expect(lane('ROUND([a]/3,2)')).toEqual(Float64Array.of(1.67, 1.67));
    expect(lane('IF([a]>1,2,3)')).toBeUndefined();
    expect(lane('[a]^2')).toBeUndefined();
  });
});
