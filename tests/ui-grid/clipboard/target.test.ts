import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PasteOptions } from '../../../src/ui/grid/model.ts';
import type { Rect } from '../../../src/ui/grid/selection/area.ts';
import { planPaste, transposed } from '../../../src/ui/grid/clipboard/target.ts';
import { order, told } from './form.ts';

/** Rows in the order shown: 0 sum, 1 a, 2 b, 3 heading, 4 c, 5 d. Columns: 0 bs, 1 bm, 2 bf, 3 ds, 4 dm, 5 rate. */
const at = (top: number, left: number, bottom = top, right = left): Rect => ({
  top,
  left,
  bottom,
  right,
});

const block = (text: string) =>
  text.split(' / ').map((row) => row.split(' ').map((cell) => cell.replace('_', '')));

const cases: readonly [string, string, Rect, string, number, PasteOptions?][] = [
  ['one cell fills a range', '7', at(1, 0, 2, 1), 'a.bs=7 a.bm=7 b.bs=7 b.bm=7', 0],
  ['a block spreads from one cell', '1 2 / 3 4', at(1, 1), 'a.bm=1 a.bf=2 b.bm=3 b.bf=4', 0],
  [
    'an exact multiple repeats',
    '1 2',
    at(1, 0, 2, 3),
    'a.bs=1 a.bm=2 a.bf=1 a.ds=2 b.bs=1 b.bm=2 b.bf=1 b.ds=2',
    0,
  ],
  ['a row fills the rows selected', '1 2', at(1, 0, 2, 1), 'a.bs=1 a.bm=2 b.bs=1 b.bm=2', 0],
  ['a row fills the rows of one selected column', '1 2', at(1, 0, 2, 0), 'a.bs=1 a.bm=2 b.bs=1 b.bm=2', 0],
  ['a column fills the columns selected', '1 / 2', at(1, 0, 2, 1), 'a.bs=1 a.bm=1 b.bs=2 b.bm=2', 0],
  ['no multiple: once from the top left', '1 2', at(1, 0, 1, 2), 'a.bs=1 a.bm=2', 0],
  ['fewer than the block: all of it', '1 2 3', at(1, 0, 1, 1), 'a.bs=1 a.bm=2 a.bf=3', 0],
  ['a heading row is passed over', '1 / 2 / 3', at(1, 0), 'a.bs=1 b.bs=2 c.bs=3', 0],
  ['a heading row is none of the rows selected', '1 / 2 / 3', at(1, 0, 4, 0), 'a.bs=1 b.bs=2 c.bs=3', 0],
  ['a heading row alone stands for the row below it', '1', at(3, 0), 'c.bs=1', 0],
  [
    'a blank row of the block stands for the heading row',
    '1 / 2 / _ / 4 / 5',
    at(1, 0),
    'a.bs=1 b.bs=2 c.bs=4 d.bs=5',
    0,
  ],
  ['so it does where as many rows are selected', '1 / 2 / _ / 4', at(1, 0, 4, 0), 'a.bs=1 b.bs=2 c.bs=4', 0],
  ['a blank row elsewhere clears its cells', '1 / _ / 3', at(1, 0), 'a.bs=1 b.bs= c.bs=3', 0],
  ['what falls off the edge is counted', '1 2 3 / 4 5 6', at(5, 4), 'd.dm=1 d.rate=2', 4],
  [
    'rows and columns changed over',
    '1 2 / 3 4',
    at(1, 0),
    'a.bs=1 a.bm=3 b.bs=2 b.bm=4',
    0,
    { transpose: true },
  ],
  ['empty cells skipped', '1 _ / _ 4', at(1, 0), 'a.bs=1 b.bm=4', 0, { skipBlanks: true }],
  ['empty cells clear what is there', '1 _', at(1, 0), 'a.bs=1 a.bm=', 0],
  ['a short line says nothing about the rest', '1 2 / 3', at(1, 0), 'a.bs=1 a.bm=2 b.bs=3', 0],
];

test.each(cases)('%s', (_, texts, selected, cells, beyond, options) => {
  const plan = planPaste(order, selected, block(texts), options);
  expect(told(plan.cells)).toBe(cells);
  expect(plan.beyond).toBe(beyond);
});

test('afterwards what was pasted is selected, headings between included', () => {
  expect(planPaste(order, at(1, 1), block('1 2 / 3 4 / 5 6')).area).toEqual(at(1, 1, 4, 2));
  expect(planPaste(order, at(5, 4), block('1 2 3 / 4 5 6')).area).toEqual(at(5, 4, 5, 5));
  expect(planPaste(order, at(1, 0), []).area).toBeUndefined();
});

test('of several areas each must be a whole number of blocks, or one cell', () => {
  const fits = (texts: string, selected: Rect, options?: PasteOptions) =>
    planPaste(order, selected, block(texts), options).fits;
  expect(fits('7', at(1, 0, 2, 3))).toBe(true);
  expect(fits('1 2', at(4, 3))).toBe(true);
  expect(fits('1 2', at(1, 0, 2, 3))).toBe(true);
  expect(fits('1 2', at(1, 0, 2, 2))).toBe(false);
  expect(fits('1 2', at(1, 0, 2, 0))).toBe(false);
  expect(fits('1 / 2', at(1, 0, 2, 0))).toBe(true);
  expect(fits('1 2', at(1, 0, 2, 0), { transpose: true })).toBe(true);
  // Four rows selected, one of them a heading.
  expect(fits('1 / 2 / 3', at(1, 0, 4, 0))).toBe(true);
  expect(fits('1 / 2', at(1, 0, 4, 0))).toBe(false);
});

test('no cell is pasted twice, and pasted and lost cells make up the block or its repetition', () => {
  const size = fc.integer({ min: 1, max: 4 });
  const corner = fc.record({ top: fc.integer({ min: 0, max: 5 }), left: fc.integer({ min: 0, max: 5 }) });
  fc.assert(
    fc.property(corner, size, size, size, size, ({ top, left }, tall, wide, rows, columns) => {
      const texts = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (__, c) => `${r}.${c}`),
      );
      const { cells, beyond } = planPaste(
        order,
        at(top, left, Math.min(top + tall - 1, 5), Math.min(left + wide - 1, 5)),
        texts,
      );
      const places = cells.map(({ place }) => `${place.row} ${place.column}`);
      expect(new Set(places).size).toBe(places.length);
      expect((cells.length + beyond) % (rows * columns)).toBe(0);
    }),
  );
});

test('changing rows and columns over twice is no change', () => {
  const rectangle = fc
    .integer({ min: 1, max: 4 })
    .chain((n) => fc.array(fc.array(fc.string(), { minLength: n, maxLength: n }), { minLength: 1 }));
  fc.assert(
    fc.property(rectangle, (rows) => {
      expect(transposed(transposed(rows))).toEqual(rows);
    }),
  );
});
