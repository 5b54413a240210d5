/**
 * Puts rows into a sheet of a workbook that someone else made, as Excel does: rows made like a model row, and all that
 * refers below the place moves — on the sheet, on other sheets, in names, charts and drawings. Law: whatever cannot be
 * moved safely is refused with the reason, before a byte is written; cells keep their values and formulas their meaning.
 */
import { fail, ProblemError, succeed, type Result } from '#value/problem';
import { guarded } from '../guarded';
import { kindOf } from '../kind';
import { lastRow } from '../limits';
import { findPart, openPackage, partName, readPart, relationshipsOf, type Package } from '../opc/package';
import type { Entry } from '../opc/read';
import { rewriteZip } from '../opc/rewrite';
import { withoutCalcChain } from '../patch/calc-chain';
import { withRecalculation } from '../patch/recalculate';
import { spliced } from '../patch/splice';
import { readBook, type Book } from '../xlsx/book';
import { utf8 } from '../xml/tree';
import { movedDrawing, movedVml } from './anchors';
import { movedPart } from './part';
import { refuse, type Place } from './place';
import { checkTable } from './table';
import { movedSheet } from './sheet';

export interface RowInsertion {
  readonly sheet: string;
  /** The new rows come below this one; 0 puts them on top. */
  readonly after: number;
  readonly count: number;
  /** The row they are made like, by its present number; the row above where nothing is said. */
  readonly model?: number;
}

export interface Inserted {
  readonly bytes: Uint8Array;
  readonly firstRow: number;
  readonly lastRow: number;
  /** The file carries a digital signature, which no longer holds. */
  readonly signed: boolean;
}

const most = 100_000;

export function insertRows(bytes: Uint8Array, insertion: RowInsertion, fileName?: string): Result<Inserted> {
  return guarded(fileName, () => {
    if (kindOf(bytes) !== 'package') return fail('patch.notXlsx');
    const pack = openPackage(bytes);
    const book = readBook(pack);
    const place = placeOf(book, insertion);
    const signed = [...pack.byName.keys()].some((name) => name.startsWith('_xmlsignatures/'));
    const first = place.after + 1;
    return succeed({
      bytes: rewriteZip(pack.zip, changesOf(pack, book, place)),
      firstRow: first,
      lastRow: place.after + place.count,
      signed,
    });
  });
}

function placeOf(book: Book, { sheet, after, count, model = Math.max(1, after) }: RowInsertion): Place {
  const name = book.sheets.find((one) => one.name.toLowerCase() === sheet.toLowerCase())?.name;
  if (name === undefined)
    throw new ProblemError({ code: 'patch.unknownSheet', place: { sheet }, details: { found: sheet } });
  const place = { sheet: name, after, count, model };
  const isPlace = [after, count, model].every(Number.isInteger) && after >= 0 && model >= 1 && count >= 1;
  if (!isPlace || after >= lastRow || model > lastRow || count > most)
    refuse('badPlace', place, { after, count, model });
  return place;
}

function changesOf(pack: Package, book: Book, place: Place): Map<Entry, Uint8Array | null> {
  const changes = new Map<Entry, Uint8Array | null>();
  const write = (entry: Entry, make: (bytes: Uint8Array) => Uint8Array) => {
    const before = readPart(pack, entry);
    if (utf8(before) !== before) refuse('encoding', place, { part: entry.name });
    const after = make(before);
    if (after.length !== before.length || after.some((byte, at) => byte !== before[at]))
      changes.set(entry, after);
  };
  let hasFormulas = false;
  let ownKinds = new Map<string, string>();
  for (const sheet of book.sheets) {
    const entry = sheet.part === undefined ? undefined : findPart(pack, sheet.part);
    if (sheet.part === undefined || !entry) continue;
    const own = sheet.name === place.sheet;
    if (own) ownKinds = kindsAround(pack, sheet.part);
    write(entry, (bytes) => {
      const moved = movedSheet(place, bytes, own);
      hasFormulas ||= moved.formulas > 0;
      return moved.bytes;
    });
  }
  if ([...ownKinds.values()].includes('pivotTable')) refuse('pivotTable', place);
  const workbook = findPart(pack, book.part);
  for (const [name, entry] of pack.byName) {
    const kind = ownKinds.get(name);
    if (kind === 'vmlDrawing') write(entry, (bytes) => movedVml(place, bytes));
    else if (kind === 'drawing')
      write(entry, (bytes) => movedPart(place, spliced(bytes, movedDrawing(place, bytes)), true));
    else if (kind === 'table') {
      write(entry, (bytes) => {
        checkTable(place, bytes);
        return movedPart(place, bytes, true);
      });
    } else if (kind !== undefined && ownRanges.has(kind))
      write(entry, (bytes) => movedPart(place, bytes, true));
    else if (entry === workbook || elsewhere.test(name))
      write(entry, (bytes) => movedPart(place, bytes, false));
  }
  if (hasFormulas) {
    for (const [entry, content] of withoutCalcChain(pack, book.part)) changes.set(entry, content);
    if (workbook) changes.set(workbook, withRecalculation(changes.get(workbook) ?? readPart(pack, workbook)));
  }
  return changes;
}

/** Parts of the sheet whose ranges are its own. */
const ownRanges = new Set(['comments', 'threadedComment', 'ctrlProp', 'tableSingleCells']);

/** Parts anywhere that may refer to the sheet by its name. */
const elsewhere = /(?:^|\/)(?:charts|drawings|tables|ctrlprops|pivotcache)\/[^/]+\.xml$/;

/** What the sheet's relationships lead to: part name → kind. */
function kindsAround(pack: Package, part: string): Map<string, string> {
  const kinds = new Map<string, string>();
  for (const { kind, target } of relationshipsOf(pack, part)) {
    if (target !== undefined) kinds.set(partName(target), kind);
  }
  return kinds;
}
