/** Smallest range with all cells that hold something; the dimension a file claims is not asked. */
import { cellKind, type Cells, type Range } from './sheet';

export function extentOf(cells: Cells): Range | null {
  let top = 0;
  let bottom = 0;
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (let index = 0; index < cells.count; index++) {
    if (cells.kind[index] === cellKind.blank && (cells.formula[index] as number) < 0) continue;
    const row = cells.row[index] as number;
    const column = cells.column[index] as number;
    if (top === 0) top = row;
    bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return top === 0 ? null : { top, left, bottom, right };
}
