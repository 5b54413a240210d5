/**
 * Excel's current region: from a cell on as far as filled cells touch each other, also by a corner, up to blank rows and
 * columns. The captions at the left and on top are filled without a gap: what touches them is one region with the whole
 * form. Undefined then, and where nothing touches the cell.
 */
import type { GridPlace } from '../model';
import { placeAt, type Order } from '../order';
import { isSingle, type Rect } from './area';

export function islandOf(
  order: Order,
  at: GridPlace,
  filled: (place: GridPlace) => boolean,
): Rect | undefined {
  const [row, column] = [order.rowAt.get(at.row) as number, order.columnAt.get(at.column) as number];
  let rect: Rect = { top: row, bottom: row, left: column, right: column };
  const any = (top: number, bottom: number, left: number, right: number): boolean => {
    for (let r = top; r <= bottom; r += 1) {
      if (order.rows[r]?.kind === 'heading') continue;
      for (let c = left; c <= right; c += 1) {
        const place = placeAt(order, r, c);
        if (place && filled(place)) return true;
      }
    }
    return false;
  };
  for (;;) {
    const { top, bottom, left, right } = rect;
    if (top === 0 || left === 0) return undefined;
    const wider: Rect = {
      top: top - Number(any(top - 1, top - 1, left - 1, right + 1)),
      bottom: bottom + Number(any(bottom + 1, bottom + 1, left - 1, right + 1)),
      left: left - Number(any(top - 1, bottom + 1, left - 1, left - 1)),
      right: right + Number(any(top - 1, bottom + 1, right + 1, right + 1)),
    };
    const grew = wider.top < top || wider.bottom > bottom || wider.left < left || wider.right > right;
    if (!grew) return isSingle(rect) ? undefined : rect;
    rect = wider;
  }
}
