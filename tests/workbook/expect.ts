/** Short ways to ask what a workbook says. */
import { parseCellName } from '#workbook/address';
import { formulaAt, styleAt, valueAt } from '#workbook/cells';
import type { CellStyle, CellValue, Sheet, Workbook } from '#workbook/sheet';
import { readWorkbook } from '#workbook/xlsx/read';
import type { Result } from '#value/problem';

export function opened(bytes: Uint8Array): Workbook {
  return valueOfResult(readWorkbook(bytes));
}

export function valueOfResult<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.problem.code;
}

export function sheetNamed(workbook: Workbook, name?: string): Sheet {
  const sheet = name === undefined ? workbook.sheets[0] : workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name ?? ''}`);
  return sheet;
}

export function valueIn(bytes: Uint8Array, cell: string, sheet?: string): CellValue {
  const { row, column } = placeOf(cell);
  return valueAt(sheetNamed(opened(bytes), sheet), row, column);
}

export function formulaIn(bytes: Uint8Array, cell: string, sheet?: string): string | undefined {
  const { row, column } = placeOf(cell);
  return formulaAt(sheetNamed(opened(bytes), sheet), row, column);
}

export function styleIn(bytes: Uint8Array, cell: string): CellStyle {
  const { row, column } = placeOf(cell);
  const workbook = opened(bytes);
  return styleAt(workbook, sheetNamed(workbook), row, column);
}

export function placeOf(cell: string): { row: number; column: number } {
  const place = parseCellName(cell);
  if (!place) throw new Error(`no cell ${cell}`);
  return place;
}
