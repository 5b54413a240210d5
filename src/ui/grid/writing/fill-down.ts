/**
 * Ctrl+D and Ctrl+R: the first row (or column) of each area is written into the rest of it. An area of one row takes
 * what stands above it, one of one column what stands at its left; at the edge nothing happens.
 */
import type { GridPlace, GridWrite } from '../model';
import { placeAt, type Order } from '../order';
import { cellsOf, type Rect } from '../selection/area';
import { neighbour } from '../selection/move';

export function filledFrom(
  order: Order,
  rects: readonly Rect[],
  direction: 'down' | 'right',
  textAt: (place: GridPlace) => string,
): GridWrite[] {
  return rects.flatMap((rect) => {
    const down = direction === 'down';
    const thin = down ? rect.top === rect.bottom : rect.left === rect.right;
    return [...cellsOf(order, rect)].flatMap((place): GridWrite[] => {
      const row = order.rowAt.get(place.row) as number;
      const column = order.columnAt.get(place.column) as number;
      if (!thin && (down ? row === rect.top : column === rect.left)) return [];
      const source = thin
        ? neighbour(order, place, down ? 'up' : 'left')
        : placeAt(order, down ? rect.top : row, down ? column : rect.left);
      const from = source && (source.row !== place.row || source.column !== place.column);
      return from ? [{ place, text: textAt(source) }] : [];
    });
  });
}
