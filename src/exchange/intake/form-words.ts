/** The words around a table that its form keeps: the head of the label column, notes and signature lines. */
import { cellIndex, firstOfRow, valueOf } from '#workbook/cells';
import type { Sheet } from '#workbook/sheet';
import type { TableFinding } from '../recognise/finding';

export interface FormWords {
  readonly rowHead: string;
  readonly notes: readonly string[];
  readonly signatures: readonly string[];
}

export function formWordsOf(sheet: Sheet, finding: TableFinding): FormWords {
  return {
    rowHead: rowHeadOf(sheet, finding),
    notes: finding.noteRows.map((row) => rowText(sheet, row)),
    signatures: finding.signatureRows.map((row) => rowText(sheet, row)),
  };
}

function rowHeadOf(sheet: Sheet, { headerTop, headerBottom, nameColumn }: TableFinding): string {
  for (let row = headerBottom; row >= headerTop; row -= 1) {
    const index = cellIndex(sheet.cells, row, nameColumn);
    const value = index < 0 ? null : valueOf(sheet.cells, index);
    if (typeof value === 'string' && value.trim() !== '') return value.replace(/\s+/g, ' ').trim();
  }
  return '';
}

/** All texts of a row, left to right, with a wide space between them. */
function rowText(sheet: Sheet, row: number): string {
  const { cells } = sheet;
  const texts: string[] = [];
  for (let i = firstOfRow(cells, row); i < cells.count && cells.row[i] === row; i += 1) {
    const value = valueOf(cells, i);
    if (typeof value === 'string' && value.trim() !== '') texts.push(value.trim());
    else if (typeof value === 'number') texts.push(String(value));
  }
  return texts.join('\u3000');
}
