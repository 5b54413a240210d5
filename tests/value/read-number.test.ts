import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showNumber } from '#value/decimal';
import { readNumber } from '#value/read-number';

const seed = Number(process.env['SEED'] ?? 20261124);

describe('a number cell that holds text', () => {
  it.each([
    ['128', 128],
    [' 128\u3000', 128],
    ['\u00a0128\u200b', 128],
    ['１２．５', 12.5],
    ['12。5', 12.5],
    ['1,234', 1234],
    ['1，234，567．5', 1234567.5],
    ['-12', -12],
    ['－12', -12],
    ['−12', -12],
    ['+3', 3],
    ['(12)', -12],
    ['（1,200）', -1200],
    ['△12.3', -12.3],
    ['△ 12', -12],
    ['007', 7],
    ['.5', 0.5],
    ['-0', 0],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text)).toEqual({ kind: 'number', value });
  });

  it.each([
    ['98.96%', 98.96, '%'],
    ['98.96％', 98.96, '%'],
    ['98.96 %', 98.96, '%'],
    ['3.2‰', 3.2, '‰'],
  ])('%j is %d and says its scale', (text, value, percent) => {
    expect(readNumber(text)).toEqual({ kind: 'number', value, percent });
  });

  it.each([
    ['未开展', 'notCarriedOut'],
    ['未收集', 'notCollected'],
    ['不适用', 'notApplicable'],
    ['—', 'notApplicable'],
    ['——', 'notApplicable'],
    ['－', 'notApplicable'],
    ['/', 'notApplicable'],
    ['／', 'notApplicable'],
    ['不足单位', 'belowUnit'],
    ['…', 'belowUnit'],
    ['……', 'belowUnit'],
  ])('law 2: %j is a status, not 0', (text, status) => {
    expect(readNumber(text)).toEqual({ kind: 'status', status });
  });

  it.each(['', ' ', '\u3000\u00a0', '\u200b'])('law 2: %j is blank, not 0', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'blank' });
  });

  it.each([
    '12人',
    '约120',
    '120余',
    '≥60',
    '1/2',
    '12,34',
    '1,2345',
    '1 234',
    '3.5万',
    '12+3',
    '10²',
    '②',
    '½',
    '1.2.3',
    '12.',
    '--5',
    '△',
    '△-5',
    '(△5)',
    '(-5)',
    '%',
    '5%%',
    '1E+05',
    '0x10',
    'O',
    '无',
    '√',
    '×',
    '#DIV/0!',
    'Infinity',
    'NaN',
    '110101199003071234',
    '一百',
  ])('law 7: %j stays unread, as it stands', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'unread', text });
  });

  it.each([
    ['9人', '人', 9],
    ['9 人', '人', 9],
    ['９人', '人', 9],
    ['9\u3000人\u00a0', '人', 9],
    ['1,234人', '人', 1234],
    ['-3人', '人', -3],
    ['0人', '人', 0],
    ['3张', '张', 3],
    ['1.2万元', '万元', 1.2],
    ['１．２ 万元', '万元', 1.2],
    ['35人次', '人次', 35],
    ['3人', '人、户', 3],
    ['3户', '人、户', 3],
    ['12/10万', '1/10万', 12],
    ['11/10万', '1/10万', 11],
    ['15/10万', '/10万', 15],
    ['128', '人', 128],
  ])('%j under %s is %d', (text, unit, value) => {
    expect(readNumber(text, unit)).toEqual({ kind: 'number', value });
  });

  it.each([
    ['12.5%', '%', 12.5, '%'],
    ['12.5 ％', '%', 12.5, '%'],
    ['12.5%', '％', 12.5, '%'],
    ['3‰', '‰', 3, '‰'],
    ['12.5%', '人次、%', 12.5, '%'],
  ])('%j under %s is %d, at the scale it says', (text, unit, value, percent) => {
    expect(readNumber(text, unit)).toEqual({ kind: 'number', value, percent });
  });

  it.each([
    ['9人次', '人'],
    ['9人', '人次'],
    ['9人', ''],
    ['9例', '人'],
    ['约9人', '人'],
    ['9余人', '人'],
    ['9人左右', '人'],
    ['人', '人'],
    ['9人人', '人'],
    ['9(人)', '人'],
    ['1.2万', '人'],
    ['1.2万', '万元'],
    ['1.2万人', '人'],
    ['1.2万元', '元'],
    ['12000元', '万元'],
    ['1.2千元', '元'],
    ['12.5%', '人'],
    ['12.5%', ''],
    ['3‰', '%'],
    ['3%', '‰'],
    ['12%', '1/10万'],
    ['5 1/10万', '1/10万'],
    ['110101199003071234人', '人'],
  ])('law 7: %j under %j stays unread: another unit, another scale or no exact figure', (text, unit) => {
    expect(readNumber(text, unit)).toEqual({ kind: 'unread', text });
  });

  it(`law 7: a figure is the same with its own unit behind it, and unread with any other (seed ${seed})`, () => {
    const units = [
      '人',
      '人次',
      '例',
      '张',
      '元',
      '万元',
      '万人',
      '千元',
      '%',
      '‰',
      '1/10万',
      '户',
      '户次',
      '床日',
    ];
    const behind = (unit: string) => unit.replace(/^1\//, '/');
    fc.assert(
      fc.property(
        fc.integer({ min: -1e7, max: 1e7 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(...units),
        fc.constantFrom(...units),
        fc.constantFrom('', ' ', '\u3000'),
        fc.boolean(),
        (n, d, written, asked, blank, group) => {
          const value = n / 10 ** d;
          const text = `${showNumber(value, d, { group })}${blank}${behind(written)}`;
          const read = readNumber(text, asked);
          if (written === asked) expect(read).toMatchObject({ kind: 'number', value });
          else expect(read).toEqual({ kind: 'unread', text });
        },
      ),
      { seed, numRuns: 2000 },
    );
  });

  it(`law 7: what is shown reads back as itself, grouped or not (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        fc.boolean(),
        (n, d, group) => {
          const shown = showNumber(n / 10 ** d, d, { group });
          const read = readNumber(shown);
          expect(read.kind === 'number' && showNumber(read.value, d, { group })).toBe(shown);
        },
      ),
      { seed, numRuns: 1000 },
    );
  });

  it(`law 7: any text is a number written out, a status, blank, or kept (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 8 }), (text) => {
        const read = readNumber(text);
        if (read.kind === 'number') expect(text).toMatch(/[\d０-９]/);
        if (read.kind === 'unread') expect(read.text).toBe(text);
      }),
      { seed, numRuns: 2000 },
    );
  });
});
