/** The proof after a patch: which parts of the package and which cells differ between two workbooks. */
import { ProblemError, succeed, type Result } from '#value/problem';
import { cellName } from './address';
import { formulaOf, valueOf } from './cells';
import { guarded } from './guarded';
import { kindOf } from './kind';
import { findPart, openPackage, readPart, type Package } from './opc/package';
import { packedData, type Entry } from './opc/read';
import type { Cells, CellValue, Workbook } from './sheet';
import { readBook } from './xlsx/book';
import { readPackage } from './xlsx/read';
import { SheetScanner } from './xlsx/scan';
import { utf8 } from './xml/tree';

export interface CellPlace {
  readonly sheet: string;
  /** `C5`. */
  readonly cell: string;
}

export interface Comparison {
  readonly partsIdentical: number;
  /** Parts with other content, or in only one of the two. */
  readonly partsDiffering: readonly string[];
  /** Of these, the ones only the first has, and the ones only the second has. */
  readonly partsMissing: readonly string[];
  readonly partsAdded: readonly string[];
  readonly cellsIdentical: number;
  /** Cells whose value, formula or format differs, the excepted ones left out. */
  readonly cellsDiffering: readonly CellPlace[];
}

export function compareWorkbooks(
  a: Uint8Array,
  b: Uint8Array,
  except: readonly CellPlace[] = [],
): Result<Comparison> {
  return guarded(undefined, () => {
    if (kindOf(a) !== 'package' || kindOf(b) !== 'package')
      throw new ProblemError({ code: 'file.notWorkbook' });
    const first = openPackage(a);
    const second = openPackage(b);
    const ignored = new Set(except.map(({ sheet, cell }) => `${sheet}\n${cell}`));
    const untouched = untouchedSheets(first, second);
    const other = (sheet: string) => !untouched.has(sheet);
    const cells = compareCells(readPackage(first, other), readPackage(second, other), ignored);
    for (const count of untouched.values()) cells.cellsIdentical += count;
    return succeed({ ...compareParts(first, second), ...cells });
  });
}

type PartsCompared = Pick<Comparison, 'partsIdentical' | 'partsDiffering' | 'partsMissing' | 'partsAdded'>;

function compareParts(a: Package, b: Package): PartsCompared {
  const names = new Set([...a.byName.keys(), ...b.byName.keys()]);
  const partsDiffering = [...names].filter((name) => !samePart(a, b, name));
  return {
    partsIdentical: names.size - partsDiffering.length,
    partsDiffering,
    partsMissing: partsDiffering.filter((name) => !b.byName.has(name)),
    partsAdded: partsDiffering.filter((name) => !a.byName.has(name)),
  };
}

/**
 * Sheets that are the same byte for byte, with the number of their cells, where texts, styles and date system are the
 * same too: they need not be read to be the same.
 */
function untouchedSheets(a: Package, b: Package): ReadonlyMap<string, number> {
  const cells = new Map<string, number>();
  const [one, other] = [readBook(a), readBook(b)];
  const sameAround =
    one.date1904 === other.date1904 &&
    sameNamedPart(a, one.sharedStrings, b, other.sharedStrings) &&
    sameNamedPart(a, one.styles, b, other.styles);
  if (!sameAround) return cells;
  for (const { name, part } of one.sheets) {
    const twin = other.sheets.find((sheet) => sheet.name === name)?.part;
    const entry = part === undefined ? undefined : findPart(a, part);
    if (entry && sameNamedPart(a, part, b, twin)) cells.set(name, countCells(utf8(readPart(a, entry))));
  }
  return cells;
}

function countCells(bytes: Uint8Array): number {
  const scanner = new SheetScanner(bytes);
  while (scanner.nextBefore());
  let count = 0;
  for (let step = scanner.next(); step !== 'end'; step = scanner.next()) if (step === 'cell') count++;
  return count;
}

function sameNamedPart(a: Package, one: string | undefined, b: Package, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const [first, second] = [findPart(a, one), findPart(b, other)];
  return first && second ? sameEntry(a, first, b, second) : first === second;
}

function samePart(a: Package, b: Package, name: string): boolean {
  const first = a.byName.get(name);
  const second = b.byName.get(name);
  return first !== undefined && second !== undefined && sameEntry(a, first, b, second);
}

function sameEntry(a: Package, first: Entry, b: Package, second: Entry): boolean {
  if (first.size !== second.size || first.crc !== second.crc) return false;
  // The same packed data need not be unpacked to be the same.
  if (first.method === second.method && sameBytes(packedData(a.zip, first), packedData(b.zip, second)))
    return true;
  return sameBytes(readPart(a, first), readPart(b, second));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function compareCells(
  a: Workbook,
  b: Workbook,
  ignored: ReadonlySet<string>,
): { cellsIdentical: number; readonly cellsDiffering: readonly CellPlace[] } {
  const differing: CellPlace[] = [];
  let identical = 0;
  const names = new Set([...a.sheets, ...b.sheets].map((sheet) => sheet.name));
  for (const sheet of names) {
    const first = a.sheets.find((one) => one.name === sheet)?.cells;
    const second = b.sheets.find((one) => one.name === sheet)?.cells;
    eachPair(first, second, (row, column, one, other) => {
      if (sameCell(a, first, one, b, second, other)) identical++;
      else if (!ignored.has(`${sheet}\n${cellName(row, column)}`))
        differing.push({ sheet, cell: cellName(row, column) });
    });
  }
  return { cellsIdentical: identical, cellsDiffering: differing };
}

/** Walks both lists in reading order; −1 stands for a cell that one of them does not have. */
function eachPair(
  a: Cells | undefined,
  b: Cells | undefined,
  tell: (row: number, column: number, a: number, b: number) => void,
): void {
  let one = 0;
  let other = 0;
  const place = (cells: Cells | undefined, index: number) =>
    cells && index < cells.count
      ? (cells.row[index] as number) * 65_536 + (cells.column[index] as number)
      : Number.POSITIVE_INFINITY;
  for (;;) {
    const first = place(a, one);
    const second = place(b, other);
    const next = Math.min(first, second);
    if (next === Number.POSITIVE_INFINITY) return;
    tell(
      Math.floor(next / 65_536),
      next % 65_536,
      first === next ? one++ : -1,
      second === next ? other++ : -1,
    );
  }
}

function sameCell(
  a: Workbook,
  first: Cells | undefined,
  one: number,
  b: Workbook,
  second: Cells | undefined,
  other: number,
): boolean {
  if (!first || !second || one < 0 || other < 0) return false;
  return (
    sameValue(valueOf(first, one), valueOf(second, other)) &&
    formulaOf(first, one) === formulaOf(second, other) &&
    a.styles[first.style[one] as number]?.format === b.styles[second.style[other] as number]?.format
  );
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a?.error === b?.error;
  return a === b;
}
