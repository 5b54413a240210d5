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
