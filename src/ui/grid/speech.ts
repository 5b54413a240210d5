/** What is read out for a cell: row, header path, counting unit, value, and why it is locked. */
import type { GridCell, GridPlace } from './model';
import type { Order } from './order';

export function wordsOf(order: Order, place: GridPlace, cell: GridCell): string {
  const row = order.rows[order.rowAt.get(place.row) ?? -1];
  const leaf = order.leaves[order.columnAt.get(place.column) ?? -1];
  const column = [...(leaf?.path ?? []), leaf?.node.unit].filter(Boolean).join(' ');
  return [row?.caption, column, cell.text, cell.locked, cell.note].filter(Boolean).join(', ');
}
