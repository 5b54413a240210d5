/** The rows of a sheet as a list of units: a cell's indentation is kept as blanks in front. */
import { styleAt, valueAt } from '#workbook/cells';
import type { Sheet, Workbook } from '#workbook/sheet';
import { linesOfRows, type ListLine } from './read';

/** A list is not longer, and not wider. */
const most = { rows: 20_000, columns: 30 } as const;

export function unitListOf(workbook: Workbook, sheet: Sheet): ListLine[] {
  const { extent } = sheet;
  if (!extent) return [];
  const rows: string[][] = [];
  const last = Math.min(extent.bottom, most.rows);
  for (let row = 1; row <= last; row += 1) {
    const cells: string[] = [];
    for (let column = extent.left; column <= Math.min(extent.right, most.columns); column += 1) {
      const value = valueAt(sheet, row, column);
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      const { indent = 0 } = styleAt(workbook, sheet, row, column);
      cells.push('  '.repeat(indent) + text);
    }
    rows.push(cells);
  }
  return linesOfRows(rows);
}

/** The sheet that lists most. */
export function bestUnitList(workbook: Workbook): ListLine[] {
  const lists = workbook.sheets
    .filter(({ state }) => state === 'visible')
    .map((sheet) => unitListOf(workbook, sheet));
  return lists.reduce<ListLine[]>((best, list) => (list.length > best.length ? list : best), []);
}
