import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, type SpanCell } from '../../../src/ui/grid/clipboard/span.ts';

const cell = (text: string, across = 1, down = 1): SpanCell => ({ text, across, down });

test('a merged cell stands at its top left, what it covers is empty', () => {
  const head = [
    [cell('机构', 1, 2), cell('活产', 2)],
    [cell('男'), cell('女')],
  ];
  expect(layOut(head)).toEqual([
    ['机构', '活产', ''],
    ['', '男', '女'],
  ]);
});

test('a cell does not reach below the table, and short rows are filled up', () => {
  expect(
    layOut([
      [cell('a', 1, 65_534), cell('b')],
      [cell('c'), cell('d')],
    ]),
  ).toEqual([
    ['a', 'b', ''],
    ['', 'c', 'd'],
  ]);
});

test('a table that claims to be huge is refused', () => {
  expect(layOut(Array.from({ length: 1000 }, () => [cell('x', 1000)]))).toBeUndefined();
  expect(layOut([[cell('wide', 1000)], ...Array.from({ length: 300 }, () => [cell('x')])])).toBeUndefined();
});

test('every text keeps its order within its row, and the result is a rectangle', () => {
  const line = fc.array(
    fc.record({
      text: fc.constantFrom('a', 'b', 'c'),
      across: fc.integer({ min: 1, max: 3 }),
      down: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const rows = layOut(lines) as string[][];
      expect(rows.map((row) => row.filter((text) => text !== ''))).toEqual(
        lines.map((cells) => cells.map(({ text }) => text)),
      );
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    }),
    { seed: 20261128 },
  );
});
