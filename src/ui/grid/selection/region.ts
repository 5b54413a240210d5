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
  const any = ({ top, bottom, left, right }: Rect): boolean => {
    for (let r = top; r <= bottom; r += 1) {
      if (order.rows[r]?.kind === 'heading') continue;
      for (let c = left; c <= right; c += 1) {
        const place = placeAt(order, r, c);
        if (place && filled(place)) return true;
      }
    }
    return false;
  };
  const before = new Side(any);
  const behind = new Side(any);
  for (;;) {
    const { top, bottom, left, right } = rect;
    if (top === 0 || left === 0) return undefined;
    const across = { left: left - 1, right: right + 1 };
    const wider: Rect = {
      top: top - Number(any({ ...across, top: top - 1, bottom: top - 1 })),
      bottom: bottom + Number(any({ ...across, top: bottom + 1, bottom: bottom + 1 })),
      left: left - Number(before.any(left - 1, top - 1, bottom + 1)),
      right: right + Number(behind.any(right + 1, top - 1, bottom + 1)),
    };
    const grew = wider.top < top || wider.bottom > bottom || wider.left < left || wider.right > right;
    if (!grew) return isSingle(rect) ? undefined : rect;
    rect = wider;
  }
}

/** The column beside the region. What was blank there is not looked at again: a village list has ten thousand rows. */
class Side {
  #column = -1;
  #blank = { top: 0, bottom: -1 };

  constructor(private readonly look: (rect: Rect) => boolean) {}

  any(column: number, top: number, bottom: number): boolean {
    if (column !== this.#column) this.#blank = { top, bottom: top - 1 };
    this.#column = column;
    const known = this.#blank;
    const strip = { left: column, right: column };
    const found =
      this.look({ ...strip, top, bottom: known.top - 1 }) ||
      this.look({ ...strip, top: known.bottom + 1, bottom });
    if (!found) this.#blank = { top, bottom };
    return found;
  }
}
