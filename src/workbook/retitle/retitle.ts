/**
 * Sheets under another name, and other words in their page headers and footers. Law: nothing else changes — named back, every
 * part is what it was, byte for byte; where that does not hold, or the name stands where it cannot be changed (a pivot's
 * source, a macro, an address in words), the sheets keep their names.
 */
import { succeed, type Result } from '#value/problem';
import { guarded } from '../guarded';
import { findPart, openPackage, readPart, type Package } from '../opc/package';
import type { Entry } from '../opc/read';
import { rewriteZip } from '../opc/rewrite';
import { spliced, type Splice } from '../patch/splice';
import { readBook, type Book } from '../xlsx/book';
import { Tags } from '../xml/tags';
import { formulaSplices, pageSplices, propertySplices, sheetSplices, Unnameable, type Names } from './parts';

export interface Words {
  readonly sheets: Names;
  /** The text of a page header or footer of one of the sheets, as it shall be. */
  readonly page: (sheet: string, text: string) => string;
}

export interface Retitled {
  readonly bytes: Uint8Array;
  /** Old name → new name, of those that could be changed. */
  readonly sheets: Names;
  /** Page headers and footers written anew. */
  readonly pages: number;
}

export function retitleWorkbook(bytes: Uint8Array, words: Words): Result<Retitled> {
  return guarded(undefined, () => {
    const paged = retitledPages(bytes, words.page);
    const named = renamedSheets(paged.bytes, words.sheets);
    return succeed({ ...named, pages: paged.pages });
  });
}

function retitledPages(bytes: Uint8Array, page: Words['page']): Pick<Retitled, 'bytes' | 'pages'> {
  const pack = openPackage(bytes);
  const changes = new Map<Entry, Uint8Array>();
  let pages = 0;
  for (const { name, part } of readBook(pack).sheets) {
    const entry = part === undefined ? undefined : findPart(pack, part);
    if (!entry) continue;
    const sheet = readPart(pack, entry);
    if (!holds(sheet, 'headerFooter')) continue;
    const splices = pageSplices(sheet, (text) => page(name, text));
    if (splices.length === 0) continue;
    const written = spliced(sheet, splices);
    const before = splices.map(({ from }) => from);
    const back = spliced(
      written,
      pageSplices(written, (text) => turnedBack(text, splices, before)),
    );
    if (!same(back, sheet)) continue;
    changes.set(entry, written);
    pages += splices.length;
  }
  return { bytes: changes.size === 0 ? bytes : rewriteZip(pack.zip, changes), pages };
}

/** In the order they were written. */
function turnedBack(text: string, splices: readonly { to: string }[], before: string[]): string {
  const at = splices.length - before.length;
  return splices[at]?.to === text ? (before.shift() as string) : text;
}

function renamedSheets(bytes: Uint8Array, wanted: Names): Pick<Retitled, 'bytes' | 'sheets'> {
  const none = { bytes, sheets: new Map<string, string>() };
  if (wanted.size === 0) return none;
  const pack = openPackage(bytes);
  const book = readBook(pack);
  const sheets = possible(pack, book, wanted);
  if (sheets.size === 0) return none;
  try {
    const changes = renamedParts(pack, book, sheets);
    if (![...changes.keys()].includes(findPart(pack, book.part) as Entry)) return none;
    const renamed = rewriteZip(pack.zip, changes);
    return isNamedBack(renamed, bytes, sheets) ? { bytes: renamed, sheets } : none;
  } catch (error) {
    if (error instanceof Unnameable) return none;
    throw error;
  }
}

/** No name twice, none that Excel refuses; a workbook with macros or a locked structure keeps its names. */
function possible(pack: Package, book: Book, wanted: Names): Names {
  const sheets = new Map<string, string>();
  if ([...pack.byName.keys()].some((name) => name.endsWith('vbaproject.bin')) || isLocked(pack, book))
    return sheets;
  const others = book.sheets.map(({ name }) => name).filter((name) => !wanted.has(name));
  const taken = new Set(others.map((name) => name.toLowerCase()));
  for (const { name } of book.sheets) {
    const next = wanted.get(name);
    if (next === undefined || next === name) continue;
    const fits = next !== '' && next.length <= 31 && !/[\\/?*:[\]]|^'|'$/.test(next);
    if (!fits || taken.has(next.toLowerCase())) return new Map();
    taken.add(next.toLowerCase());
    sheets.set(name, next);
  }
  return sheets;
}

function isLocked(pack: Package, book: Book): boolean {
  const entry = findPart(pack, book.part);
  const tags = new Tags(entry ? readPart(pack, entry) : new Uint8Array());
  while (tags.next()) {
    if (tags.is('workbookProtection')) return ['1', 'true'].includes(tags.attribute('lockStructure') ?? '');
    if (tags.is('sheets')) return false;
  }
  return false;
}

/** Parts in which a sheet's name is a word among others: what cells, comments and drawings say stays. */
const said = /sharedstrings\.xml$|comments[^/]*\.xml$|docprops\/core\.xml$|media\/|styles\.xml$|theme/;

function renamedParts(pack: Package, book: Book, names: Names): Map<Entry, Uint8Array> {
  const changes = new Map<Entry, Uint8Array>();
  const workbook = findPart(pack, book.part);
  for (const [part, entry] of pack.byName) {
    if (said.test(part)) continue;
    const bytes = readPart(pack, entry);
    if (![...names.keys()].some((name) => holds(bytes, name))) continue;
    let splices: readonly Splice[];
    if (entry === workbook) splices = [...sheetSplices(bytes, names), ...formulaSplices(bytes, names)];
    else if (/(worksheets|charts)\/[^/]*\.xml$/.test(part)) splices = formulaSplices(bytes, names);
    else if (/docprops\/app\.xml$/.test(part)) splices = propertySplices(bytes, names);
    else if (/drawings\/[^/]*\.xml$/.test(part) && !holds(bytes, 'textlink')) continue;
    else throw new Unnameable();
    if (splices.length > 0) changes.set(entry, spliced(bytes, splices));
  }
  return changes;
}

function isNamedBack(renamed: Uint8Array, original: Uint8Array, names: Names): boolean {
  const pack = openPackage(renamed);
  const back = new Map([...names].map(([from, to]) => [to, from]));
  const parts = renamedParts(pack, readBook(pack), back);
  const before = openPackage(original);
  return [...pack.byName].every(([part, entry]) => {
    const was = before.byName.get(part);
    return was !== undefined && same(parts.get(entry) ?? readPart(pack, entry), readPart(before, was));
  });
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Whether some bytes say a text as it is; a name spelt in entities is not found, and its sheet keeps it. */
function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = new TextEncoder().encode(text);
  const [first] = wanted;
  if (first === undefined) return true;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
