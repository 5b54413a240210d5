/**
 * Writes values into a workbook that someone else made. Law: every other part of the package is byte for byte the same,
 * and in a sheet that is written every byte outside the written cells; the same input gives the same bytes.
 */
import { fail, ProblemError, succeed, type Result } from '#value/problem';
import { cellName } from '../address';
import { guarded, guardedAsync } from '../guarded';
import { kindOf } from '../kind';
import { lastColumn, lastRow } from '../limits';
import { readLater, readNow, type Reading } from '../opc/later';
import { findPart, openPackage, readPart, type Package } from '../opc/package';
import type { Entry } from '../opc/read';
import { rewriteZip } from '../opc/rewrite';
import { readBook, type Book } from '../xlsx/book';
import { readSharedStrings } from '../xlsx/strings';
import { utf8 } from '../xml/tree';
import { withoutCalcChain } from './calc-chain';
import type { CellEdit, Patched, PatchOptions } from './edit';
import { tableHeaders } from './headers';
import type { SharedTexts } from './held';
import { withRecalculation } from './recalculate';
import { patchSheet } from './sheet';

/** The longest text a cell can hold. */
const longest = 32_767;
const longestFormula = 8192;

export function patchWorkbook(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  options: PatchOptions = {},
): Result<Patched> {
  return guarded(options.fileName, () => {
    if (kindOf(bytes) !== 'package') return fail('patch.notXlsx');
    const pack = openPackage(bytes);
    return succeed(readNow(pack.zip, patch(pack, edits, options)));
  });
}

/** The same with the large parts unpacked by the browser, which is quicker. */
export function patchWorkbookLater(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  options: PatchOptions = {},
): Promise<Result<Patched>> {
  return guardedAsync(options.fileName, async () => {
    if (kindOf(bytes) !== 'package') return fail('patch.notXlsx');
    const pack = openPackage(bytes);
    return succeed(await readLater(pack.zip, patch(pack, edits, options)));
  });
}

function* patch(pack: Package, edits: readonly CellEdit[], options: PatchOptions): Reading<Patched> {
  const book = readBook(pack);
  const changes = new Map<Entry, Uint8Array | null>();
  const sum = { written: 0, unchanged: 0, refreshed: 0, turned: 0 };
  const shared = sharedTexts(pack, book);
  for (const [sheet, own] of bySheet(edits)) {
    const { part, entry } = sheetEntry(pack, book, sheet);
    const around = { shared, headers: tableHeaders(pack, part) };
    const result = patchSheet(utf8Only(yield entry, sheet), own, around);
    if (result.written > 0) changes.set(entry, result.bytes);
    sum.written += result.written;
    sum.refreshed += result.refreshed;
    sum.turned += result.turned;
    sum.unchanged += result.unchanged;
  }
  if (sum.turned > 0)
    for (const [entry, content] of withoutCalcChain(pack, book.part)) changes.set(entry, content);
  const workbook = findPart(pack, book.part);
  if (options.recalculate && workbook) changes.set(workbook, withRecalculation(readPart(pack, workbook)));
  return {
    bytes: changes.size === 0 ? pack.zip.bytes.slice() : rewriteZip(pack.zip, changes),
    written: sum.written,
    unchanged: sum.unchanged,
    refreshed: sum.refreshed,
    signed: [...pack.byName.keys()].some((name) => name.startsWith('_xmlsignatures/')),
  };
}

function bySheet(edits: readonly CellEdit[]): Map<string, CellEdit[]> {
  const groups = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    check(edit);
    const group = groups.get(edit.sheet);
    if (group) group.push(edit);
    else groups.set(edit.sheet, [edit]);
  }
  return groups;
}

function check({ sheet, row, column, value, formula }: CellEdit): void {
  const isPlace =
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    row >= 1 &&
    row <= lastRow &&
    column >= 1 &&
    column <= lastColumn;
  if (!isPlace) throw new ProblemError({ code: 'patch.badCell', place: { sheet }, details: { row, column } });
  const place = { sheet, cell: cellName(row, column) };
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new ProblemError({ code: 'patch.notFinite', place });
  }
  if (formula !== undefined && (formula.trim() === '' || formula.length > longestFormula)) {
    throw new ProblemError({
      code: 'patch.badFormula',
      place,
      details: { found: formula.length, expected: longestFormula },
    });
  }
  if (typeof value === 'string' && value.length > longest) {
    throw new ProblemError({
      code: 'patch.textTooLong',
      place,
      details: { found: value.length, expected: longest },
    });
  }
}

function sharedTexts(pack: Package, book: Book): SharedTexts {
  let texts: readonly string[] | undefined;
  return () => {
    if (texts) return texts;
    const entry = book.sharedStrings === undefined ? undefined : findPart(pack, book.sharedStrings);
    return (texts = entry ? readSharedStrings(readPart(pack, entry)) : []);
  };
}

function sheetEntry(pack: Package, book: Book, name: string): { part: string; entry: Entry } {
  const found =
    book.sheets.find((sheet) => sheet.name === name) ??
    book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const part = found?.part;
  const entry = part === undefined ? undefined : findPart(pack, part);
  if (part === undefined || !entry)
    throw new ProblemError({ code: 'patch.unknownSheet', place: { sheet: name }, details: { found: name } });
  return { part, entry };
}

/** Places are found in UTF-8; a part in another encoding would have to be written anew as a whole. */
function utf8Only(bytes: Uint8Array, sheet: string): Uint8Array {
  if (utf8(bytes) !== bytes) throw new ProblemError({ code: 'patch.encoding', place: { sheet } });
  return bytes;
}
