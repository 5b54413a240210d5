/** References as text: `C5`, `$C$5`, `B3:B20`, `A:A`, `1:3`, and the sheet before them. */
import type { Corner, Reference, SheetName } from './syntax';

const lastRow = 1_048_576;
const lastColumn = 16_384;

export interface ReferenceText {
  readonly text: string;
  readonly from: Corner;
  readonly to?: Corner;
}

/** Finds the longest text that has the form of a reference, at the start. */
export const referencePattern =
  /^(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\d$])|\$?\d{1,7}:\$?\d{1,7})/;

/** undefined where a row or column is beyond the sheet: then it is a name. */
export function readReference(text: string): ReferenceText | undefined {
  const [first = '', second] = text.split(':');
  const from = readCorner(first);
  if (!from) return undefined;
  if (second === undefined)
    return from.row === undefined || from.column === undefined ? undefined : { text, from };
  const to = readCorner(second);
  if (!to || (from.row === undefined) !== (to.row === undefined)) return undefined;
  return (from.column === undefined) === (to.column === undefined) ? { text, from, to } : undefined;
}

function readCorner(text: string): Corner | undefined {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)(\d{0,7})$/.exec(text);
  if (!match) return undefined;
  const [, first = '', letters = '', second = '', digits = ''] = match;
  if (letters === '' && digits === '') return undefined;
  const column = columnOf(letters);
  const row = Number(digits);
  if (column > lastColumn || row > lastRow || (digits !== '' && row === 0)) return undefined;
  if (letters === '') return { row, rowFixed: first + second !== '', columnFixed: false };
  if (digits === '')
    return second === '' ? { column, columnFixed: first !== '', rowFixed: false } : undefined;
  return { row, rowFixed: second !== '', column, columnFixed: first !== '' };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function columnName(column: number): string {
  let name = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

export function printReference({ on, from, to }: Pick<Reference, 'on' | 'from' | 'to'>): string {
  return printSheet(on) + printCorner(from) + (to ? `:${printCorner(to)}` : '');
}

function printCorner({ row, rowFixed, column, columnFixed }: Corner): string {
  const letters = column === undefined ? '' : `${columnFixed ? '$' : ''}${columnName(column)}`;
  return letters + (row === undefined ? '' : `${rowFixed ? '$' : ''}${row}`);
}

/** With its `!`; quoted where a bare name could be read otherwise. */
export function printSheet(on: SheetName | undefined): string {
  if (!on) return '';
  const { book, sheet, through } = on;
  const name = (book === undefined ? '' : `[${book}]`) + sheet + (through === undefined ? '' : `:${through}`);
  const plain = [sheet, ...(through === undefined ? [] : [through])].every(
    (one) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(one) && !readReference(one) && !/^[RC]\d*$/i.test(one),
  );
  return plain || (sheet === '' && book !== undefined) ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}
