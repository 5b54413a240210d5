/**
 * What values written into a workbook change in its formula cells. The workbook is calculated as it is and as it becomes:
 * where the two differ, the new value is told; everything else keeps what Excel has stored, to the last digit.
 */
import { tokensOf } from '#workbook/a1';
import { formulaAt, valueAt } from '#workbook/cells';
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
  const overrides = edits.filter((edit) => !isThere(workbook, edit));
  const after = overrides.length === 0 ? before.values() : calculateWorkbook(workbook, { now, overrides });
  const cells: WrittenCell[] = [];
  let unknown = 0;
  for (const cell of after) {
    const { sheet, row, column, computed } = cell;
    if (computed === undefined) unknown += overrides.length > 0 && !readsOnlyOtherFiles(cell.formula) ? 1 : 0;
    else if (cell.cached === null ? computed !== '' : !same(before.get(keyOf(cell))?.computed, computed)) {
      cells.push({ sheet, row, column, value: computed });
    }
  }
  return { cells, unknown };
}

/** What the file holds already changes nothing. */
function isThere({ sheets }: Workbook, { sheet, row, column, value }: WrittenCell): boolean {
  const own = sheets.find(({ name }) => name === sheet);
  if (!own || formulaAt(own, row, column) !== undefined) return false;
  const held = valueAt(own, row, column);
  return held === null || value === null ? held === value || value === '' : same(held, value);
}

/** Nothing written here can reach a formula that reads other files alone: what Excel stored in it stays right. */
function readsOnlyOtherFiles(formula: string): boolean {
  const tokens = tokensOf(formula).filter(({ kind }) => kind === 'reference' || kind === 'other');
  return tokens.length > 0 && tokens.every(({ text }) => /^'?\[/.test(text));
}

function keyOf({ sheet, row, column }: CalculatedCell): string {
  return `${sheet}!${row}:${column}`;
}

function same(a: CellValue | undefined, b: CellValue): boolean {
  return typeof a === 'object' && typeof b === 'object' ? a?.error === b?.error : a === b;
}
