/**
 * What values written into a workbook change in its formula cells. The workbook is calculated as it is and as it becomes:
 * where the two differ, the new value is told; everything else keeps what Excel has stored, to the last digit.
 */
import type { CellValue, Workbook } from '#workbook/sheet';
import { calculateWorkbook, type CalculatedCell, type WrittenCell } from './calculate';

export interface Recalculated {
  /** Formula cells with another result than before, or with none stored so far. */
  readonly cells: readonly WrittenCell[];
  /** Formula cells whose result is not known here: Excel must compute them when it opens the file. */
  readonly unknown: number;
}

export function recalculated(workbook: Workbook, edits: readonly WrittenCell[], now: number): Recalculated {
  const before = new Map(calculateWorkbook(workbook, { now }).map((cell) => [keyOf(cell), cell]));
  const cells: WrittenCell[] = [];
  let unknown = 0;
  for (const cell of calculateWorkbook(workbook, { now, overrides: edits })) {
    const { sheet, row, column, computed } = cell;
    if (computed === undefined) unknown += 1;
    else if (cell.cached === null ? computed !== '' : !same(before.get(keyOf(cell))?.computed, computed)) {
      cells.push({ sheet, row, column, value: computed });
    }
  }
  return { cells, unknown };
}

function keyOf({ sheet, row, column }: CalculatedCell): string {
  return `${sheet}!${row}:${column}`;
}

function same(a: CellValue | undefined, b: CellValue): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a?.error === b?.error : a === b;
}
