/**
 * A sheet as a reader sees it: lines of spots. A spot is a filled cell with the area its merge covers; hidden columns and
 * cells that hold only blanks are not seen. Lines without spots do not exist.
 */
import { readNumber } from '#value/read-number';
import type { Range, Sheet, Workbook } from '#workbook/sheet';
import { cellKind } from '#workbook/sheet';
import { fold } from './fold';
import { hiddenColumns } from './hidden';

/** `slot` is a template's placeholder (`{.name}`), `mark` a status such as `—`. */
export type Sort = 'number' | 'date' | 'mark' | 'slot' | 'text';

export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly right: number;
  readonly sort: Sort;
  /** Folded; numbers as written out. */
  readonly text: string;
  readonly raw: string;
  /** Into the sheet's cells. */
  readonly index: number;
}

export interface Line {
  readonly row: number;
  readonly spots: readonly Spot[];
}

export interface Picture {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly lines: readonly Line[];
  /** Places in `lines` by row number. */
  readonly place: ReadonlyMap<number, number>;
  /** The spot that covers a cell. */
  readonly at: (row: number, column: number) => Spot | undefined;
  readonly right: number;
}

const columnsPerRow = 16384 + 1;

/** Spots by row and column, merged cells included. Arrays: they are looked into several times for every cell. */
type Grid = ((Spot | undefined)[] | undefined)[];

export function drawPicture(workbook: Workbook, sheet: Sheet): Picture {
  const { cells } = sheet;
  const hidden = hiddenColumns(sheet);
  const merges = new Map<number, Range>();
  for (const merge of sheet.merges) merges.set(merge.top * columnsPerRow + merge.left, merge);
  const dated = workbook.styles.map(({ format }) => isDateFormat(format));
  const spots: Grid = [];
  const lines: Line[] = [];
  const place = new Map<number, number>();
  let line: Spot[] = [];
  let right = 0;
  let seenRow = -1;
  let across: (Spot | undefined)[] | undefined;
  for (let index = 0; index < cells.count; index++) {
    const column = cells.column[index] as number;
    if (hidden.has(column)) continue;
    const row = cells.row[index] as number;
    const key = row * columnsPerRow + column;
    const seen = look(sheet, index, dated[cells.style[index] as number] ?? false, workbook.date1904);
    if (!seen) continue;
    const merge = merges.get(key);
    const spot: Spot = {
      row,
      column,
      bottom: merge ? merge.bottom : row,
      right: merge ? merge.right : column,
      sort: seen.sort,
      text: seen.text,
      raw: seen.raw,
      index,
    };
    if (row !== seenRow) {
      seenRow = row;
      across = spots[row] ??= [];
    }
    (across as (Spot | undefined)[])[column] = spot;
    if (merge) cover(spots, spot, sheet.extent);
    if (lines.length === 0 || (lines[lines.length - 1] as Line).row !== row) {
      line = [];
      place.set(row, lines.length);
      lines.push({ row, spots: line });
    }
    line.push(spot);
    right = Math.max(right, spot.right);
  }
  return {
    workbook,
    sheet,
    lines,
    place,
    right,
    at: (row, column) => spots[row]?.[column],
  };
}

/** Lines of some rows, each with its spots in some columns; lines without any are left out. */
export function linesIn(picture: Picture, { top, bottom, left, right }: Range): readonly Line[] {
  const found: Line[] = [];
  for (let i = firstPlace(picture, top); i < picture.lines.length; i++) {
    const line = picture.lines[i] as Line;
    if (line.row > bottom) break;
    const spots = line.spots.filter((spot) => spot.column >= left && spot.column <= right);
    if (spots.length > 0) found.push(spots.length === line.spots.length ? line : { row: line.row, spots });
  }
  return found;
}

/** Lines taken one after the other: whoever stops early has not paid for the rest of the sheet. */
export interface Lines {
  readonly at: (index: number) => Line | undefined;
  readonly slice: (from: number, to: number) => readonly Line[];
}

/** As `linesIn`, looked up when asked for. */
export function linesFrom(picture: Picture, { top, bottom, left, right }: Range): Lines {
  const known: Line[] = [];
  let next = firstPlace(picture, top);
  const at = (index: number): Line | undefined => {
    while (known.length <= index) {
      const line = picture.lines[next];
      if (!line || line.row > bottom) return undefined;
      next++;
      const inside = line.spots.filter((spot) => spot.column >= left && spot.column <= right);
      if (inside.length > 0)
        known.push(inside.length === line.spots.length ? line : { row: line.row, spots: inside });
    }
    return known[index];
  };
  const slice = (from: number, to: number) => {
    at(to - 1);
    return known.slice(from, to);
  };
  return { at, slice };
}

/** The lines up to the first blank row, at most `limit` rows below the first. */
export function unbroken(lines: readonly Line[], limit: number): readonly Line[] {
  const first = lines[0]?.row ?? 0;
  let last = first;
  const end = lines.findIndex(({ row, spots }) => {
    if (row > last + 1 || row > first + limit) return true;
    last = Math.max(last, row, ...spots.filter((s) => s.bottom - s.row < limit).map((s) => s.bottom));
    return false;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

function firstPlace({ lines }: Picture, row: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function hasFormula(picture: Picture, spot: Spot): boolean {
  return (picture.sheet.cells.formula[spot.index] as number) >= 0;
}

function put(spots: Grid, row: number, column: number, spot: Spot): void {
  (spots[row] ??= [])[column] = spot;
}

function cover(spots: Grid, spot: Spot, extent: Range | null): void {
  const bottom = Math.min(spot.bottom, extent?.bottom ?? spot.bottom);
  const right = Math.min(spot.right, (extent?.right ?? spot.right) + 50);
  for (let row = spot.row; row <= bottom; row++) {
    for (let column = spot.column; column <= right; column++) put(spots, row, column, spot);
  }
}

/** Excel's day 60 is 29 February 1900, which never was. */
function dateText(serial: number, date1904: boolean): string {
  const days = Math.floor(serial) + (date1904 ? 1462 : serial < 60 ? 1 : 0);
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

const figureStart = /^[\d.+\-−–△(]/;
/** A figure, or any of the signs and words for a status. */
const markStart = /^[\d.+\-−–△(—─/…未不无N]/;

function plainNumber(number: number): Pick<Spot, 'sort' | 'text' | 'raw'> {
  const text = String(number);
  return { sort: 'number', text, raw: text };
}

function look(
  sheet: Sheet,
  index: number,
  dated: boolean,
  date1904: boolean,
): Pick<Spot, 'sort' | 'text' | 'raw'> | undefined {
  const { cells } = sheet;
  const number = cells.number[index] as number;
  switch (cells.kind[index]) {
    case cellKind.number:
      if (dated && number >= 1) {
        const text = dateText(number, date1904);
        return { sort: 'date', text, raw: text };
      }
      return plainNumber(number);
    case cellKind.text: {
      const raw = cells.texts[number] ?? '';
      const text = fold(raw);
      // A formula's "" is a number cell that shows nothing yet.
      if (text === '')
        return (cells.formula[index] as number) >= 0 ? { sort: 'number', text, raw } : undefined;
      if (isSlotText(text)) return { sort: 'slot', text, raw };
      // Nothing like a number, and longer than any status or unlike one: no need to read it.
      if (!(text.length > 6 ? figureStart : markStart).test(text)) return { sort: 'text', text, raw };
      const read = readNumber(text);
      return {
        sort: read.kind === 'number' ? 'number' : read.kind === 'status' ? 'mark' : 'text',
        text,
        raw,
      };
    }
    case cellKind.boolean:
      return { sort: 'text', text: number === 1 ? 'TRUE' : 'FALSE', raw: number === 1 ? 'TRUE' : 'FALSE' };
    case cellKind.error:
      return { sort: 'number', text: cells.texts[number] ?? '', raw: cells.texts[number] ?? '' };
    default:
      return (cells.formula[index] as number) >= 0 ? { sort: 'number', text: '', raw: '' } : undefined;
  }
}

/** {.name}, ${total}, {{date}}: what a program puts something in for. */
export function isSlotText(text: string): boolean {
  return /^[$#]?\{/.test(text) && (text.startsWith('{') || text.endsWith('}'));
}

/** Day, month or year outside quotes, brackets and escapes; `General` has none. */
function isDateFormat(format: string): boolean {
  if (/^general$/i.test(format)) return false;
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '').split(';')[0] ?? '';
  return /[yd]|m{3}|(^|[^h:])m+([-/.年月]|$)|年|月/i.test(bare) && !/[#0]/.test(bare.replace(/[0]+$/, ''));
}
