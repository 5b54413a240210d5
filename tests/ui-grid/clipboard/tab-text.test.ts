import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTabText, writeTabText } from '../../../src/ui/grid/clipboard/tab-text.ts';

test('a block as Excel copies it: final line end, quotes doubled, breaks inside quotes', () => {
  expect(readTabText('1\t"a ""b"""\r\n\t"two\nlines"\r\n')).toEqual([
    ['1', 'a "b"'],
    ['', 'two\nlines'],
  ]);
});

test('a single cell with and without a line end is one cell', () => {
  expect(readTabText('98.96')).toEqual([['98.96']]);
  expect(readTabText('98.96\r\n')).toEqual([['98.96']]);
});

test('an empty last cell is a cell, an empty text none', () => {
  expect(readTabText('1\t')).toEqual([['1', '']]);
  expect(readTabText('')).toEqual([]);
});

test('a quote inside a word is only a quote', () => {
  expect(readTabText('5" 管\t"未完')).toEqual([['5" 管', '"未完']]);
});

test('what is written is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', '\t', '\n', '\r', '，', ' ') });
  const width = fc.integer({ min: 1, max: 4 });
  const block = width.chain((n) =>
    fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1 }),
  );
  fc.assert(
    fc.property(block, (rows) => {
      expect(readTabText(writeTabText(rows))).toEqual(rows);
    }),
    { seed: 20261128 },
  );
});
