/**
 * CSV and its kin (RFC 4180): records end with a line, fields with the separator, `"` encloses a field and is doubled
 * inside it. The separator is the one that cuts the first lines into the most even number of fields.
 */
import { CellList, TextPool } from '../cell-list';
import { extentOf } from '../extent';
import type { Workbook } from '../sheet';
import { ProblemError } from '#value/problem';
import { lastColumn, lastRow } from '../limits';
import { addPlain } from './plain';
import { decodeFile } from './text';

export function readDelimited(bytes: Uint8Array, sheetName: string): Workbook {
  const text = decodeFile(bytes);
  const cells = new CellList(new TextPool(), bytes.length >> 4);
  eachField(text, separatorOf(text), (row, column, field) => {
    if (row > lastRow || column > lastColumn) throw new ProblemError({ code: 'file.tooLarge' });
    addPlain(cells, row, column, field);
  });
  const finished = cells.finish();
  const sheet = {
    name: sheetName,
    state: 'visible',
    extent: extentOf(finished),
    cells: finished,
    merges: [],
    columns: [],
    rows: [],
    protected: false,
  } as const;
  return { kind: 'csv', sheets: [sheet], names: [], styles: [{ format: 'General' }], date1904: false };
}

export function separatorOf(text: string): string {
  const sample = text.slice(0, 20_000);
  let best = ',';
  let bestScore = 0;
  for (const separator of [',', '\t', ';', '|']) {
    const widths: number[] = [];
    let stray = 0;
    eachField(sample, separator, (row, column, _, isStray) => {
      widths[row - 1] = column;
      if (isStray) stray++;
    });
    const full = widths.slice(0, 50);
    const most = full.reduce((width, next) => Math.max(width, next), 0);
    // A wrong cut goes through enclosed fields and leaves their marks inside others.
    // Many fields count for more than few: a remark may have the same mark once on every line.
    const score =
      most < 2
        ? 0
        : ((full.filter((width) => width === most).length / full.length) * Math.log(most)) / (1 + stray);
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

function eachField(
  text: string,
  separator: string,
  tell: (row: number, column: number, field: string, isStray: boolean) => void,
): void {
  let at = 0;
  let row = 1;
  let column = 1;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') [field, at] = quoted(text, at);
    const end = plainEnd(text, at, separator);
    const plain = text.slice(at, end);
    tell(row, column, field + plain, plain.includes('"'));
    at = end;
    if (text[at] === separator) {
      column++;
      at++;
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    row++;
    column = 1;
  }
}

/** The enclosed text and the place after its closing mark. */
function quoted(text: string, from: number): [string, number] {
  let at = from + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return [text.slice(from + 1).replace(/""/g, '"'), text.length];
    if (text[mark + 1] !== '"') return [text.slice(from + 1, mark).replace(/""/g, '"'), mark + 1];
    at = mark + 2;
  }
}

function plainEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length) {
    const letter = text[at];
    if (letter === separator || letter === '\n' || letter === '\r') break;
    at++;
  }
  return at;
}
