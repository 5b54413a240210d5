import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridPlace } from '../../src/ui/grid/model.ts';
import { orderOf, type Order } from '../../src/ui/grid/order.ts';
import type { Rect } from '../../src/ui/grid/selection/area.ts';
import { islandOf } from '../../src/ui/grid/selection/region.ts';

function sheet(rows: number, columns: number): Order {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => String(i));
  return orderOf({
    rows: ids(rows).map((id) => ({ id, caption: id, depth: 0, kind: 'data' as const })),
    columns: ids(columns).map((id) => ({ id, caption: id })),
  });
}
const within = ({ top, bottom, left, right }: Rect, row: number, column: number) =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The smallest rectangle about the cell that no filled cell touches from outside, found by trying. */
function byTrying(filled: ReadonlySet<string>, row: number, column: number): Rect | undefined {
  const rect = { top: row, bottom: row, left: column, right: column };
  for (let grew = true; grew;) {
    grew = false;
    for (const key of filled) {
      const [r = 0, c = 0] = key.split(' ').map(Number);
      const ring = {
        top: rect.top - 1,
        bottom: rect.bottom + 1,
        left: rect.left - 1,
        right: rect.right + 1,
      };
      if (within(rect, r, c) || !within(ring, r, c)) continue;
      rect.top = Math.min(rect.top, r);
      rect.bottom = Math.max(rect.bottom, r);
      rect.left = Math.min(rect.left, c);
      rect.right = Math.max(rect.right, c);
      grew = true;
    }
  }
  if (rect.top === 0 || rect.left === 0) return undefined;
  return rect.top === rect.bottom && rect.left === rect.right ? undefined : rect;
}

describe('the region around a cell', () => {
  const seed = 20261128;

  test(`is the smallest that no filled cell touches from outside, seed ${seed}`, () => {
    const order = sheet(12, 9);
    const cell = fc.tuple(fc.nat(11), fc.nat(8));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), cell, (cells, [row, column]) => {
        const filled = new Set(cells.map(([r, c]) => `${r} ${c}`));
        const place = { row: String(row), column: String(column) };
        const found = islandOf(order, place, (at) => filled.has(`${at.row} ${at.column}`));
        expect(found).toEqual(byTrying(filled, row, column));
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('of thousands of rows looks at no cell more than a few times', () => {
    const rows = 4000;
    const order = sheet(rows, 9);
    let looked = 0;
    const filled = ({ row, column }: GridPlace) => {
      looked += 1;
      return Number(row) > 0 && Number(row) < rows - 1 && ['3', '4', '5'].includes(column);
    };
    const found = islandOf(order, { row: '2000', column: '4' }, filled);
    expect(found).toEqual({ top: 1, bottom: rows - 2, left: 3, right: 5 });
    expect(looked).toBeLessThan(rows * 9 * 3);
  });
});
