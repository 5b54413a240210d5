/** Alt+=: the figures that stand without a gap above a cell, or else at its left, as an addition to look at and accept. */
import type { GridPlace } from '../model';
import type { Order } from '../order';
import { neighbour, type Direction } from '../selection/move';

const figure = /^-?\d+(\.\d+)?$/;

export function runBeside(
  order: Order,
  at: GridPlace,
  textAt: (place: GridPlace) => string,
): string | undefined {
  for (const direction of ['up', 'left'] satisfies Direction[]) {
    const found: string[] = [];
    let place = at;
    for (;;) {
      const next = neighbour(order, place, direction);
      const total = order.rows[order.rowAt.get(next.row) ?? -1]?.kind === 'total';
      if (next === place || total || !figure.test(textAt(next))) break;
      found.unshift(textAt(next));
      place = next;
    }
    if (found.length > 0) return `=${found.join('+')}`;
  }
  return undefined;
}
