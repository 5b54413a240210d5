/** Looking into a sheet's cells. */
import { cellKind, type CellStyle, type CellValue, type Cells, type Sheet, type Workbook } from './sheet';

/** Index of the cell at a place, −1 where the file has none. Binary search: cells are in reading order. */
export function cellIndex(cells: Cells, row: number, column: number): number {
  let low = 0;
  let high = cells.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = (cells.row[middle] as number) - row || (cells.column[middle] as number) - column;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Index of the first cell in or below a row; `count` where there is none. */
export function firstOfRow(cells: Cells, row: number): number {
  let low = 0;
  let high = cells.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells.row[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stored (for formulas: cached) value of the cell at an index. */
export function valueOf(cells: Cells, index: number): CellValue {
  const number = cells.number[index] as number;
  switch (cells.kind[index]) {
    case cellKind.number:
      return number;
    case cellKind.text:
      return cells.texts[number] ?? '';
    case cellKind.boolean:
      return number === 1;
    case cellKind.error:
      return { error: cells.texts[number] ?? '#VALUE!' };
    default:
      return null;
  }
}

export function valueAt(sheet: Sheet, row: number, column: number): CellValue {
  const index = cellIndex(sheet.cells, row, column);
  return index < 0 ? null : valueOf(sheet.cells, index);
}

/** Formula text without `=`; undefined where the cell has none. */
export function formulaAt(sheet: Sheet, row: number, column: number): string | undefined {
  const index = cellIndex(sheet.cells, row, column);
  return index < 0 ? undefined : formulaOf(sheet.cells, index);
}

export function formulaOf(cells: Cells, index: number): string | undefined {
  return cells.formulas[cells.formula[index] as number];
}

export function styleAt(workbook: Workbook, sheet: Sheet, row: number, column: number): CellStyle {
  const index = cellIndex(sheet.cells, row, column);
  return (workbook.styles[index < 0 ? 0 : (sheet.cells.style[index] as number)] ??
    workbook.styles[0]) as CellStyle;
}
