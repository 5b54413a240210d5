/**
 * Where a key leads from a cell. Heading rows hold no cells, so a vertical move passes over them; pinned rows come
 * before the others. A move that leads nowhere stays.
 */
import type { GridPlace } from '../model';
import { placeAt, type Order } from '../order';

export type Direction = 'up' | 'down' | 'left' | 'right';

const steps: Record<Direction, readonly [number, number]> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

export function neighbour(order: Order, from: GridPlace, direction: Direction): GridPlace {
  const [down, across] = steps[direction];
  const column = (order.columnAt.get(from.column) as number) + across;
  let row = (order.rowAt.get(from.row) as number) + down;
  while (down !== 0 && order.rows[row]?.kind === 'heading') row += down;
  return placeAt(order, row, column) ?? from;
}

/** Ctrl+arrow: the last filled cell before a gap, else the next filled one, else the edge. */
export function dataEdge(
  order: Order,
  from: GridPlace,
  direction: Direction,
  filled: (place: GridPlace) => boolean,
): GridPlace {
  let at = from;
  let next = neighbour(order, at, direction);
  const inside = filled(at) && next !== at && filled(next);
  while (next !== at) {
    if (inside && !filled(next)) return at;
    at = next;
    if (!inside && filled(at)) return at;
    next = neighbour(order, at, direction);
  }
  return at;
}

/** As many rows down (or up) as fit on a screen; up ends at the first row that scrolls. */
export function paged(order: Order, from: GridPlace, rows: number): GridPlace {
  const column = order.columnAt.get(from.column) as number;
  const start = order.rowAt.get(from.row) as number;
  const first = Math.min(start, order.pinned);
  const row = Math.min(order.rows.length - 1, Math.max(first, start + rows));
  const landed = placeAt(order, row, column) ?? from;
  if (order.rows[row]?.kind !== 'heading') return landed;
  const below = neighbour(order, landed, 'down');
  return below === landed ? neighbour(order, landed, 'up') : below;
}

/** A screen to the right or left. */
export function pagedAcross(order: Order, from: GridPlace, columns: number): GridPlace {
  const row = order.rowAt.get(from.row) as number;
  const column = (order.columnAt.get(from.column) as number) + columns;
  return placeAt(order, row, Math.min(order.leaves.length - 1, Math.max(0, column))) ?? from;
}

/** Home: the first column that scrolls. End: the last one. */
export function rowEnd(order: Order, from: GridPlace, side: 'first' | 'last', frozen = 0): GridPlace {
  const row = order.rowAt.get(from.row) as number;
  return placeAt(order, row, side === 'first' ? frozen : order.leaves.length - 1) ?? from;
}

/** Ctrl+Home: the first cell that scrolls. Ctrl+End: the last cell. */
export function corner(order: Order, side: 'first' | 'last', frozen = 0): GridPlace | undefined {
  if (side === 'last') return placeAt(order, order.rows.length - 1, order.leaves.length - 1);
  const row = order.rows.findIndex((r, i) => i >= order.pinned && r.kind !== 'heading');
  return placeAt(order, Math.max(0, row), frozen);
}
