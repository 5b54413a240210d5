import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '#formula/parser';
import { printFormula } from '#formula/printer';
import { operators, type Constant, type Node, type SheetName } from '#formula/syntax';

const seed = Number(process.env['SEED'] ?? 20261124);

function canonical(text: string): string {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`);
  return printFormula(parsed.value);
}

describe('a formula', () => {
  it.each([
    ['=[a] / [b] * 100', '[a]/[b]*100'],
    ['1-2-3', '1-2-3'],
    ['1-(2-3)', '1-(2-3)'],
    ['(1-2)-3', '1-2-3'],
    ['2^3^2', '2^3^2'],
    ['2^(3^2)', '2^(3^2)'],
    ['-2^2', '-2^2'],
    ['-(2^2)', '-(2^2)'],
    ['(-2)^2', '-2^2'],
    ['2^-2', '2^-2'],
    ['5%%', '5%%'],
    ['(1+2)%', '(1+2)%'],
    ['1&2+3', '1&2+3'],
    ['(1&2)+3', '(1&2)+3'],
    ['(1<2)=TRUE', '1<2=TRUE'],
    ['1<(2=true)', '1<(2=TRUE)'],
    ['round( 1.50 , 2 )', 'ROUND(1.5,2)'],
    ['"说 ""好"""', '"说 ""好"""'],
    ['.5+1e3', '0.5+1000'],
  ])('%s is written %s', (text, written) => {
    expect(canonical(text)).toBe(written);
  });

  it.each([
    ['＝［活产数］÷［产妇数］×１００％', '[活产数]/[产妇数]*100%'],
    ['ＲＯＵＮＤ（[a]＋1，2）', 'ROUND([a]+1,2)'],
    ['[a]－[b]−[c]', '[a]-[b]-[c]'],
    ['IF([a]≥90，“达标”，“未达标”)', 'IF([a]>=90,"达标","未达标")'],
    ['[a]＜＞1', '[a]<>1'],
    ['[a]≠[b]', '[a]<>[b]'],
    ['[a]＜＝1', '[a]<=1'],
    ['四舍五入([a]，1)', 'ROUND([a],1)'],
    ['[a]\u3000+ [b]\n', '[a]+[b]'],
  ])('%s typed in full width is written %s', (text, written) => {
    expect(canonical(text)).toBe(written);
  });

  it.each(['死亡数(7天内)', '0~6岁 建档数', '住院[分娩]数', ']', '[', '#1', '##', '#', '率（%）,"甲"'])(
    'may name %s',
    (name) => {
      const node: Node = { kind: 'operand', by: 'name', name, at: 1 };
      expect(parseFormula(printFormula(node))).toEqual({ ok: true, value: node });
    },
  );

  it.each([
    ['', 1, 'operand'],
    ['[a', 1, 'operand'],
    ['[a]/', 5, 'operand'],
    ['[a] [b]', 5, 'operator'],
    ['(1+2', 5, 'closing'],
    ['SUM(1,', 7, 'operand'],
    ['IF(1 (2))', 6, 'closing'],
    ['{1,2;3}', 8, 'operand'],
    ['{1,A1}', 4, 'operand'],
    ['SUM(1 2)', 7, 'closing'],
    ['1)', 2, 'operator'],
    ['[]', 1, 'operand'],
    ['"abc', 1, 'operand'],
    ['1 ! 2', 3, 'operand'],
    ['1?', 2, 'operand'],
    ['1==2', 3, 'operand'],
    [`1+${'('.repeat(500)}`, 202, 'end'],
  ])('%s is refused at sign %d, where there should be %s', (text, at, expected) => {
    const parsed = parseFormula(text);
    expect(parsed).toMatchObject({
      ok: false,
      problem: { code: 'formula.syntax', details: { at, expected } },
    });
  });
});

/** Trees as the parser makes them, without regard to places. */
const leaf: fc.Arbitrary<Node> = fc.oneof(
  fc
    .double({ min: 0, noNaN: true, noDefaultInfinity: true })
    .map((value): Node => ({ kind: 'number', value: value + 0 })),
  fc.string({ unit: 'grapheme' }).map((value): Node => ({ kind: 'text', value })),
  fc.boolean().map((value): Node => ({ kind: 'boolean', value })),
  fc
    .tuple(fc.constantFrom('name' as const, 'id' as const), fc.string({ unit: 'grapheme', minLength: 1 }))
    .filter(([by, name]) => by === 'name' || !name.startsWith('#'))
    .map(([by, name]): Node => ({ kind: 'operand', by, name, at: 0 })),
);
const corner = fc.record({
  row: fc.integer({ min: 1, max: 1_048_576 }),
  rowFixed: fc.boolean(),
  column: fc.integer({ min: 1, max: 16_384 }),
  columnFixed: fc.boolean(),
});
const on: fc.Arbitrary<{ on?: SheetName }> = fc.oneof(
  fc.constant({}),
  fc
    .constantFrom('Sheet1', '表 2', "it's", 'A1', '2024年', '(表)', '表（1）')
    .map((sheet) => ({ on: { sheet } })),
  fc.constant({ on: { sheet: '表1', through: '表 3' } }),
  fc.constant({ on: { book: '1', sheet: 'Sheet1' } }),
);
/** What stands for cells. */
const place: fc.Arbitrary<Node> = fc.oneof(
  fc.tuple(on, corner).map(([where, from]): Node => ({ kind: 'reference', ...where, from, at: 0 })),
  fc
    .tuple(on, corner, corner)
    .map(([where, from, to]): Node => ({ kind: 'reference', ...where, from, to, at: 0 })),
  fc
    .tuple(on, fc.integer({ min: 1, max: 999 }), fc.boolean(), fc.boolean())
    .map(([where, line, fixed, isRow]): Node => {
      const edge = isRow
        ? { row: line, rowFixed: fixed, columnFixed: false }
        : { column: line, columnFixed: fixed, rowFixed: false };
      return { kind: 'reference', ...where, from: edge, to: edge, at: 0 };
    }),
  fc.tuple(on, fc.constantFrom('总数', '率_2024', 'XFE1', 'R.1')).map(([where, name]): Node => ({
    kind: 'name',
    ...where,
    name,
    at: 0,
  })),
);
const constant: fc.Arbitrary<Constant> = fc.oneof(
  fc.integer().map((value): Constant => ({ kind: 'number', value })),
  fc.string({ unit: 'grapheme' }).map((value): Constant => ({ kind: 'text', value })),
  fc.boolean().map((value): Constant => ({ kind: 'boolean', value })),
  fc.constantFrom('#N/A', '#DIV/0!').map((text): Constant => ({ kind: 'error', text })),
);
const array: fc.Arbitrary<Node> = fc
  .integer({ min: 1, max: 3 })
  .chain((width) =>
    fc
      .array(fc.array(constant, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 })
      .map((rows): Node => ({ kind: 'array', rows })),
  );
const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    leaf,
    place,
    array,
    fc
      .tuple(fc.constantFrom(' ' as const, ',' as const), place, place)
      .map(([by, left, right]): Node => ({ kind: 'join', by, left, right })),
    // Between two references a colon would be one reference.
    fc.tuple(fc.array(tie('tree'), { maxLength: 2 }), place).map(([args, right]): Node => ({
      kind: 'join',
      by: ':',
      left: { kind: 'call', name: 'INDEX', args, at: 0 },
      right,
    })),
    fc
      .tuple(fc.constantFrom('-' as const, '+' as const), tie('tree'))
      .map(([sign, of]): Node => ({ kind: 'prefix', sign, of })),
    tie('tree').map((of): Node => ({ kind: 'percent', of })),
    fc
      .tuple(fc.constantFrom(...operators), tie('tree'), tie('tree'))
      .map(([operator, left, right]): Node => ({ kind: 'binary', operator, left, right })),
    fc
      .tuple(fc.constantFrom('SUM', 'IF', 'RANK.EQ', '没有的'), fc.array(tie('tree'), { maxLength: 3 }))
      .map(([name, args]): Node => ({ kind: 'call', name, args, at: 0 })),
  ),
}));

function placeless(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'at' ? undefined : value)));
}

describe('printing and parsing', () => {
  it(`parse(print(tree)) is the tree (seed ${seed})`, () => {
    fc.assert(
      fc.property(tree, (node) => {
        const parsed = parseFormula(printFormula(node));
        expect(parsed.ok && placeless(parsed.value)).toEqual(placeless(node));
      }),
      { seed, numRuns: 1000 },
    );
  });

  it(`print(parse(print(tree))) is canonical: printing again changes nothing (seed ${seed})`, () => {
    fc.assert(
      fc.property(tree, (node) => {
        const text = printFormula(node);
        expect(canonical(text)).toBe(text);
        expect(canonical(`= ${text} `)).toBe(text);
      }),
      { seed, numRuns: 500 },
    );
  });

  it(`any text is a formula or a Problem with its place (seed ${seed})`, () => {
    const signs = fc.constantFrom(...'[]()#"+-*/^%&=<>,.1２ａe中（）“”≤ '.split(''));
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const parsed = parseFormula(text);
        if (parsed.ok) expect(canonical(printFormula(parsed.value))).toBe(printFormula(parsed.value));
        else expect(Number(parsed.problem.details?.['at'])).toBeLessThanOrEqual(text.length + 1);
      }),
      { seed, numRuns: 3000 },
    );
  });
});
