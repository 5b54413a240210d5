/**
 * A value that came as mere text (CSV, HTML). Only what is a number and nothing else becomes one; `001`, `1/2`, `12人`,
 * `1,234` and numbers with more digits than a double holds stay the text they are, for the reader of that cell to judge.
 */
import type { CellList } from '../cell-list';
import { cellKind } from '../sheet';

const numeral = /^-?(0|[1-9]\d{0,14})(\.\d+)?$/;

export function addPlain(cells: CellList, row: number, column: number, text: string): void {
  const digits = text.replace(/\D/g, '').length;
  if (numeral.test(text) && digits <= 15) cells.add(row, column, cellKind.number, Number(text), 0, -1);
  else if (text !== '') cells.addText(row, column, text, 0, -1);
}
