/**
 * What is no statistical table, however much it looks like one: lines that nobody has named, a list of people, a form whose
 * cells hold what a program would put in. It is not imported; what was found is said, and what to do.
 */
import type { Problem } from '#value/problem';
import { cellName } from '#workbook/address';
import { valueAt } from '#workbook/cells';
import type { Sheet } from '#workbook/sheet';
import type { TableFinding } from '../recognise/finding';
import { isSlotText } from '../recognise/picture';
import { personName } from '../recognise/words';

export function refusalOf(finding: TableFinding, sheet: Sheet): Problem | undefined {
  const { nameColumn, headerBottom, dataTop, rows } = finding;
  const lines = rows.filter(({ kind }) => kind === 'data');
  const [first] = lines;
  if (!first) return undefined;
  const caption = captionAt(sheet, finding, nameColumn);
  const told = { sheet: sheet.name, column: caption, count: lines.length };
  const refuse = (code: string, row: number, details: Problem['details'] = {}): Problem => ({
    code,
    place: { sheet: sheet.name, cell: cellName(row, nameColumn) },
    details: { ...told, ...details },
  });
  if (rows.every(({ caption: name, kind }) => kind === 'heading' || name === ''))
    return refuse('import.nameless', dataTop);
  const slot = lines.find(({ caption: name }) => isSlotText(name));
  if (slot && lines.filter(({ caption: name }) => isSlotText(name)).length * 2 >= lines.length)
    return refuse('import.placeholders', slot.row, { found: slot.caption });
  const ofPeople = /姓名$/.test(caption) || (finding.kind !== 'table' && personName.test(caption));
  if (ofPeople) return refuse('import.people', headerBottom, { found: first.caption });
  return undefined;
}

function captionAt(sheet: Sheet, { headerTop, headerBottom }: TableFinding, column: number): string {
  for (let row = headerBottom; row >= headerTop; row -= 1) {
    const value = valueAt(sheet, row, column);
    if (typeof value === 'string' && value.trim() !== '') return value.replace(/\s+/g, '');
  }
  return '';
}
