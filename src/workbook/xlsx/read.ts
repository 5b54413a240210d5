/** An .xlsx, .xlsm or .xltx → Workbook. Only the parts that are needed are inflated, one sheet at a time. */
import { ProblemError, succeed, type Result } from '#value/problem';
import { CellList, TextPool } from '../cell-list';
import { readLater, readNow, type Reading } from '../opc/later';
import { findPart, openPackage, readPart, relationshipsOf, type Package } from '../opc/package';
import type { Sheet, Workbook } from '../sheet';
import { readElement, readTree, utf8, type Element } from '../xml/tree';
import { guarded } from '../guarded';
import { kindOf } from '../kind';
import { readAttached } from './attached';
import { readBook, type SheetPart } from './book';
import { themeColors } from './colors';
import { readSheet, type Surroundings } from './sheet';
import { readSharedStrings } from './strings';
import { readStyles } from './styles';

export interface ReadOptions {
  readonly fileName?: string;
  /** Told now and then how much of the work is done, in bytes of sheets. */
  readonly progress?: (done: number, total: number) => void;
}

export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Result<Workbook> {
  return guarded(options.fileName, () => {
    if (kindOf(bytes) !== 'package') throw new ProblemError({ code: 'file.notWorkbook' });
    const pack = openPackage(bytes);
    return succeed(readNow(pack.zip, read(pack, options.progress)));
  });
}

/** `wanted` leaves out sheets that nobody asks about. */
export function readPackage(pack: Package, wanted?: (sheet: string) => boolean): Workbook {
  return readNow(pack.zip, read(pack, undefined, wanted));
}

/** The same with the large parts unpacked by the browser, which is quicker. */
export function readPackageLater(pack: Package, progress?: ReadOptions['progress']): Promise<Workbook> {
  return readLater(pack.zip, read(pack, progress));
}

function* read(
  pack: Package,
  progress: ReadOptions['progress'],
  wanted: (sheet: string) => boolean = () => true,
): Reading<Workbook> {
  const book = readBook(pack);
  const strings = book.sharedStrings === undefined ? undefined : findPart(pack, book.sharedStrings);
  const texts = strings ? readSharedStrings(yield strings) : [];
  const pool = new TextPool(texts);
  const total = book.sheets.reduce((sum, sheet) => sum + (entryOf(pack, sheet)?.size ?? 0), 0);
  const sharedCount = texts.length;
  const sheets: Sheet[] = [];
  let done = 0;
  for (const sheet of book.sheets) {
    if (!wanted(sheet.name)) continue;
    const before = done;
    const around: Omit<Surroundings, 'relationships'> = {
      pool,
      sharedCount,
      date1904: book.date1904,
      names: book.names,
      ...(progress ? { progress: (within: number) => progress(before + within, total) } : {}),
    };
    sheets.push(yield* readOne(pack, sheet, around));
    done += entryOf(pack, sheet)?.size ?? 0;
    progress?.(done, total);
  }
  return {
    kind: 'xlsx',
    sheets,
    names: book.names,
    styles: readStyles(tree(pack, book.styles), themeColors(colorScheme(pack, book.theme))),
    date1904: book.date1904,
  };
}

function entryOf(pack: Package, sheet: SheetPart) {
  return sheet.part === undefined ? undefined : findPart(pack, sheet.part);
}

function* readOne(
  pack: Package,
  sheet: SheetPart,
  around: Omit<Surroundings, 'relationships'>,
): Reading<Sheet> {
  const entry = entryOf(pack, sheet);
  if (entry) {
    const relationships = relationshipsOf(pack, sheet.part as string);
    const read = readSheet(sheet, utf8(yield entry), { ...around, relationships });
    return { ...read, ...readAttached(pack, relationships) };
  }
  if (sheet.part !== undefined)
    throw new ProblemError({ code: 'file.damaged', place: { sheet: sheet.name } });
  const none = new CellList(around.pool, 0).finish();
  return {
    name: sheet.name,
    state: sheet.state,
    extent: null,
    cells: none,
    merges: [],
    columns: [],
    rows: [],
    protected: false,
  };
}

function tree(pack: Package, part: string | undefined): Element | undefined {
  const entry = part === undefined ? undefined : findPart(pack, part);
  return entry ? readTree(readPart(pack, entry)) : undefined;
}

/** A theme is long and mostly about drawings. */
function colorScheme(pack: Package, part: string | undefined): Element | undefined {
  const entry = part === undefined ? undefined : findPart(pack, part);
  return entry ? readElement(readPart(pack, entry), 'clrScheme') : undefined;
}
