/** One sheet part → Sheet. One pass over the bytes: columns before the cells, the cells, merges and all else after. */
import { parseRangeName } from '../address';
import { CellList, type TextPool } from '../cell-list';
import { extentOf } from '../extent';
import { cellKind, type ColumnBand, type DefinedName, type Range, type RowBand, type Sheet } from '../sheet';
import { Tags } from '../xml/tags';
import { decodeNumber, decodeText, unescapeCharacters } from '../xml/text';
import type { Relationship } from '../opc/package';
import type { SheetPart } from './book';
import { SheetDetails } from './details';
import { printNames } from './page';
import { serialOf } from './dates';
import { Formulas } from './formulas';
import { SheetScanner, cellTypes } from './scan';
import { readTextItem } from './strings';

export interface Surroundings {
  readonly pool: TextPool;
  /** How many texts of the pool are shared strings. */
  readonly sharedCount: number;
  readonly date1904: boolean;
  readonly names: readonly DefinedName[];
  readonly relationships: readonly Relationship[];
  readonly progress?: (bytes: number) => void;
}

export function readSheet(part: SheetPart, bytes: Uint8Array, around: Surroundings): Sheet {
  const scanner = new SheetScanner(bytes);
  const columns: ColumnBand[] = [];
  const rows: RowBand[] = [];
  const merges: Range[] = [];
  let usual: number | undefined;
  const details = new SheetDetails(around.relationships);
  let isProtected = false;
  while (scanner.nextBefore()) {
    const { tags } = scanner;
    if (tags.closing) continue;
    if (tags.is('col')) columns.push(columnBand(tags));
    else if (tags.is('sheetFormatPr')) usual = numberOf(tags.attribute('defaultRowHeight'));
    else if (tags.is('sheetProtection')) isProtected = flag(tags.attribute('sheet'));
    else details.see(tags);
  }
  const cells = new CellList(around.pool, Math.min(1 << 20, bytes.length >> 5));
  const { arrays, dataTables } = readCells(scanner, cells, rows, usual, around);
  const { tags } = scanner;
  while (tags.next()) {
    if (tags.closing) continue;
    if (tags.is('mergeCell')) {
      const range = parseRangeName(tags.attribute('ref') ?? '');
      if (range) merges.push(range);
    } else if (tags.is('sheetProtection')) isProtected = flag(tags.attribute('sheet'));
    else details.see(tags);
  }
  const finished = cells.finish();
  return {
    name: part.name,
    state: part.state,
    extent: extentOf(finished),
    cells: finished,
    merges,
    columns,
    rows,
    protected: isProtected,
    ...(arrays.length > 0 ? { arrays } : {}),
    ...(dataTables.length > 0 ? { dataTables } : {}),
    ...details.found(printNames(around.names, part.name)),
  };
}

function readCells(
  scanner: SheetScanner,
  cells: CellList,
  rows: RowBand[],
  usual: number | undefined,
  around: Surroundings,
): Formulas {
  const formulas = new Formulas(cells);
  let told = 0;
  for (let step = scanner.next(); step !== 'end'; step = scanner.next()) {
    if (step === 'cell') {
      addCell(scanner, cells, formulas, around);
      continue;
    }
    if (step === 'rowEnd') continue;
    if (scanner.tags.attributeCount > 1) {
      const band = rowBand(scanner, usual);
      if (band) rows.push(band);
    }
    if (around.progress && scanner.rowStart - told > 1_000_000) {
      told = scanner.rowStart;
      around.progress(told);
    }
  }
  return formulas;
}

function addCell(scanner: SheetScanner, cells: CellList, formulas: Formulas, around: Surroundings): void {
  const { bytes, row, column, style, valueStart, valueEnd } = scanner;
  let formula = -1;
  if (scanner.formulaStart >= 0) formula = formulas.read(bytes, scanner.formulaStart, row, column);
  else if (formulas.hasBlocks) formula = formulas.blockAt(row, column);
  if (scanner.inlineStart >= 0) {
    const tags = new Tags(bytes, scanner.inlineStart);
    tags.next();
    cells.addText(row, column, tags.empty ? '' : readTextItem(tags, 'is'), style, formula);
    return;
  }
  if (valueStart < 0 || (valueEnd === valueStart && scanner.type !== cellTypes.text)) {
    cells.add(row, column, cellKind.blank, 0, style, formula);
    return;
  }
  if (scanner.type === cellTypes.number) {
    const number = decodeNumber(bytes, valueStart, valueEnd);
    if (number === number) {
      cells.add(row, column, cellKind.number, number, style, formula);
      return;
    }
  } else if (scanner.type === cellTypes.shared) {
    const place = decodeNumber(bytes, valueStart, valueEnd);
    if (place >= 0 && place < around.sharedCount) {
      cells.add(row, column, cellKind.text, place, style, formula);
      return;
    }
  }
  addOther(scanner.type, decodeText(bytes, valueStart, valueEnd), scanner, cells, formula, around.date1904);
}

/** What is neither a number nor a shared string; text that should have been one of them is kept as text. */
function addOther(
  type: number,
  text: string,
  { row, column, style }: SheetScanner,
  cells: CellList,
  formula: number,
  date1904: boolean,
): void {
  if (type === cellTypes.boolean) {
    const yes = text === '1' || text.toLowerCase() === 'true';
    cells.add(row, column, cellKind.boolean, yes ? 1 : 0, style, formula);
  } else if (type === cellTypes.error) cells.addError(row, column, text, style, formula);
  else if (type === cellTypes.date && !Number.isNaN(serialOf(text, date1904))) {
    cells.add(row, column, cellKind.number, serialOf(text, date1904), style, formula);
  } else {
    // A number with a comment or CDATA around it.
    const number = type === cellTypes.number ? numberOf(text) : undefined;
    if (number === undefined) cells.addText(row, column, unescapeCharacters(text), style, formula);
    else cells.add(row, column, cellKind.number, number, style, formula);
  }
}

function rowBand(scanner: SheetScanner, usual: number | undefined): RowBand | undefined {
  const { tags, row } = scanner;
  const height = numberOf(tags.attribute('ht'));
  const hidden = flag(tags.attribute('hidden'));
  if (!hidden && (height === undefined || height === usual)) return undefined;
  return { row, hidden, ...(height === undefined ? {} : { height }) };
}

function columnBand(tags: Tags): ColumnBand {
  const width = numberOf(tags.attribute('width'));
  const first = numberOf(tags.attribute('min')) ?? 1;
  return {
    first,
    last: numberOf(tags.attribute('max')) ?? first,
    hidden: flag(tags.attribute('hidden')),
    ...(width === undefined ? {} : { width }),
  };
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const bytes = new TextEncoder().encode(text);
  const number = decodeNumber(bytes, 0, bytes.length);
  return Number.isNaN(number) ? undefined : number;
}

function flag(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
