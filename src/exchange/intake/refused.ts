/**
 * What is no statistical table, however much it looks like one: lines that nobody has named, a list of people, a form whose
 * cells hold what a program would put in. It is not imported; what was found is said, and what to do.
 */
import type { Problem } from '#value/problem';
import { cellName } from '#workbook/address';
import { firstOfRow, valueAt } from '#workbook/cells';
import { cellKind, type Sheet } from '#workbook/sheet';
import type { TableFinding } from '../recognise/finding';
import { isSlotText } from '../recognise/picture';
import { personName } from '../recognise/words';

export function refusalOf(finding: TableFinding, sheet: Sheet): Problem | undefined {
  const { nameColumn, headerBottom, dataTop, rows } = finding;
  const lines = rows.filter(({ kind }) => kind === 'data');
  const caption = captionAt(sheet, finding, nameColumn);
  const refuse = (code: string, row: number, column: number, found = ''): Problem => ({
    code,
    place: { sheet: sheet.name, cell: cellName(row, column) },
    details: { column: caption, count: lines.length, ...(found === '' ? {} : { found }) },
  });
  const slot = placeholderIn(sheet, finding);
  if (slot) return refuse('import.placeholders', slot.row, slot.column, slot.text);
  const [first] = lines;
  if (!first) return undefined;
  if (rows.every(({ caption: name, kind }) => kind === 'heading' || name === ''))
    return refuse('import.nameless', dataTop, nameColumn);
  const ofPeople = /姓名$/.test(caption) || (finding.kind !== 'table' && personName.test(caption));
  if (ofPeople) return refuse('import.people', headerBottom, nameColumn, first.caption);
  return undefined;
}

/** The first {.name} or {{sum}} in a form without a single figure. */
function placeholderIn(
  { cells }: Sheet,
  { dataTop, dataBottom }: TableFinding,
): { readonly row: number; readonly column: number; readonly text: string } | undefined {
  let slot: { readonly row: number; readonly column: number; readonly text: string } | undefined;
  for (
    let i = firstOfRow(cells, dataTop);
    i < cells.count && (cells.row[i] as number) <= dataBottom;
    i += 1
  ) {
    if (cells.kind[i] === cellKind.number) return undefined;
    const text = cells.kind[i] === cellKind.text ? (cells.texts[cells.number[i] as number] ?? '') : '';
    if (!slot && (isSlotText(text.trim()) || /\{\{.*\}\}/.test(text)))
      slot = { row: cells.row[i] as number, column: cells.column[i] as number, text: text.trim() };
  }
  return slot;
}

function captionAt(sheet: Sheet, { headerTop, headerBottom }: TableFinding, column: number): string {
  for (let row = headerBottom; row >= headerTop; row -= 1) {
    const value = valueAt(sheet, row, column);
    if (typeof value === 'string' && value.trim() !== '') return value.replace(/\s+/g, '');
  }
  return '';
}
