/**
 * A shared formula is written once, at its master; every other cell of the group has the same formula moved by the
 * distance between them: relative references move, absolute ones stay, past the edge they come back on the other side.
 * `movable` takes a text apart once, `moved` puts it together for one distance.
 */
import { columnName, columnNumber } from '../address';
import { lastColumn, lastRow } from '../limits';

interface Reference {
  /** 0 where a whole row (`3:3`) has no column. */
  readonly column: number;
  readonly columnFixed: boolean;
  /** 0 where a whole column (`C:C`) has no row. */
  readonly row: number;
  readonly rowFixed: boolean;
}

export type Movable = readonly (string | Reference)[];

/** What must be passed over whole: texts, quoted sheet names, brackets; then words that may be references. */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<range>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w.(!\u0080-\uffff])|[\p{L}\p{N}_.$\\?]+/gu;

const cell = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

export function movable(formula: string): Movable {
  const pieces: (string | Reference)[] = [];
  let literal = '';
  let last = 0;
  for (const match of formula.matchAll(token)) {
    const word = match[0];
    literal += formula.slice(last, match.index);
    last = match.index + word.length;
    const next = formula[last] ?? '';
    const found =
      next === '(' || next === '!' || next === '['
        ? []
        : referencesIn(word, match.groups?.['range'] !== undefined);
    if (found.length === 0) literal += word;
    for (const piece of found) {
      if (typeof piece === 'string') literal += piece;
      else {
        pieces.push(literal, piece);
        literal = '';
      }
    }
  }
  pieces.push(literal + formula.slice(last));
  return pieces;
}

function referencesIn(word: string, range: boolean): (string | Reference)[] {
  if (range) {
    const [from, to] = word.split(':') as [string, string];
    return [lineOf(from), ':', lineOf(to)];
  }
  const match = cell.exec(word);
  if (!match) return [];
  const [, columnMark, letters, rowMark, digits] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  const column = columnNumber(letters);
  const row = Number(digits);
  if (column > lastColumn || row > lastRow || row === 0) return [];
  return [{ column, columnFixed: columnMark === '$', row, rowFixed: rowMark === '$' }];
}

/** `$C` or `$3` of a whole-column or whole-row range. */
function lineOf(text: string): Reference {
  const fixed = text.startsWith('$');
  const name = fixed ? text.slice(1) : text;
  const isRow = /^\d/.test(name);
  return {
    column: isRow ? 0 : columnNumber(name),
    columnFixed: fixed,
    row: isRow ? Number(name) : 0,
    rowFixed: fixed,
  };
}

export function moved(formula: Movable, rows: number, columns: number): string {
  let text = '';
  for (const piece of formula) {
    if (typeof piece === 'string') text += piece;
    else {
      if (piece.column > 0)
        text +=
          (piece.columnFixed ? '$' : '') +
          columnName(piece.columnFixed ? piece.column : around(piece.column + columns, lastColumn));
      if (piece.row > 0)
        text +=
          (piece.rowFixed ? '$' : '') + (piece.rowFixed ? piece.row : around(piece.row + rows, lastRow));
    }
  }
  return text;
}

function around(place: number, size: number): number {
  return ((place - 1 + size) % size) + 1;
}
