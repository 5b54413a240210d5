/** Which cells a pasted block covers: from its corner right and down as shown, over no heading row. */
import type { GridModel, GridPlace } from './model';
import { orderOf, placeAt } from './order';

export interface Spread {
  readonly cells: readonly { readonly place: GridPlace; readonly text: string }[];
  /** Pasted cells that fell beyond the form's edge. */
  readonly beyond: number;
}

export function spread(
  model: Pick<GridModel, 'rows' | 'columns'>,
  corner: GridPlace,
  block: readonly (readonly string[])[],
): Spread {
  const order = orderOf(model);
  const cells: { place: GridPlace; text: string }[] = [];
  const left = order.columnAt.get(corner.column) ?? order.leaves.length;
  let row = order.rowAt.get(corner.row) ?? order.rows.length;
  let beyond = 0;
  for (const line of block) {
    while (order.rows[row]?.kind === 'heading') row += 1;
    for (const [across, text] of line.entries()) {
      const place = placeAt(order, row, left + across);
      if (place) cells.push({ place, text });
      else beyond += 1;
    }
    row += 1;
  }
  return { cells, beyond };
}
