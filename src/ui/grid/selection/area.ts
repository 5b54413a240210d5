/**
 * A rectangle of cells, kept by the names of two corners, so that it stays where it was when rows are sorted or columns
 * come and go. A whole row or column follows the table's edge instead.
 */
import type { GridPlace } from '../model';
import type { Order } from '../order';

export type Whole = 'rows' | 'columns' | 'all';

export interface Area {
  readonly from: GridPlace;
  /** The end that moves when the area is extended. */
  readonly to: GridPlace;
  readonly whole?: Whole;
}

/** Indices in the shown order, both ends belonging to it. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** undefined when a corner is not on the table any more. */
export function rectOf(order: Order, { from, to, whole }: Area): Rect | undefined {
  const rows = [order.rowAt.get(from.row), order.rowAt.get(to.row)];
  const columns = [order.columnAt.get(from.column), order.columnAt.get(to.column)];
  const [r1, r2] = rows;
  const [c1, c2] = columns;
  if (r1 === undefined || r2 === undefined || c1 === undefined || c2 === undefined) return undefined;
  const wide = whole === 'rows' || whole === 'all';
  const high = whole === 'columns' || whole === 'all';
  return {
    top: high ? 0 : Math.min(r1, r2),
    bottom: high ? order.rows.length - 1 : Math.max(r1, r2),
    left: wide ? 0 : Math.min(c1, c2),
    right: wide ? order.leaves.length - 1 : Math.max(c1, c2),
  };
}

export function isSingle({ top, left, bottom, right }: Rect): boolean {
  return top === bottom && left === right;
}

export function covers(rect: Rect, row: number, column: number): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

/** Its cells, row by row, heading rows left out. */
export function* cellsOf(order: Order, { top, left, bottom, right }: Rect): Generator<GridPlace> {
  for (let r = top; r <= bottom; r += 1) {
    const row = order.rows[r];
    if (!row || row.kind === 'heading') continue;
    for (let c = left; c <= right; c += 1) {
      const leaf = order.leaves[c];
      if (leaf) yield { row: row.id, column: leaf.node.id };
    }
  }
}
