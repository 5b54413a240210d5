/**
 * Finds the tables of a sheet. From the top down: captions, the lines above them, the data below, notes and signatures; then
 * the same below that, and beside it. Linear in cells. A sheet without a table gives none.
 */
import { findPeriod, withYear, type PeriodText } from '#domain/period/text';
import type { Range, Sheet, Workbook } from '#workbook/sheet';
import { isPhrase } from './caption';
import { bodyOf } from './body';
import { blocksOf } from './blocks';
import type { FoundPeriod, TableFinding } from './finding';
import { findHeader, type Header } from './header';
import { findHeaderless } from './headerless';
import { headOf, type Head } from './head';
import { leavesOf } from './paths';
import { printedTexts } from './printed';
import { drawPicture, linesIn, unbroken, type Line, type Picture } from './picture';
import { emptyColumns, tallyColumns } from './tally';
import { tableOf } from './table';
import { tailOf } from './tail';
import { rowCaption, serialCaption } from './words';

export interface RecogniseOptions {
  readonly fileName?: string;
  /** Hidden sheets too; else they are passed over. */
  readonly hidden?: boolean;
}

/** Visible sheets first. */
export function recogniseWorkbook(
  workbook: Workbook,
  options: RecogniseOptions = {},
): readonly TableFinding[] {
  const visible = workbook.sheets.filter(({ state }) => state === 'visible');
  const others = options.hidden ? workbook.sheets.filter(({ state }) => state !== 'visible') : [];
  return [...visible, ...others].flatMap((sheet) => recogniseSheet(workbook, sheet, options));
}

export function recogniseSheet(
  workbook: Workbook,
  sheet: Sheet,
  options: RecogniseOptions = {},
): TableFinding[] {
  const picture = drawPicture(workbook, sheet);
  const { lines } = picture;
  if (lines.length === 0) return [];
  const region = {
    top: (lines[0] as Line).row,
    bottom: (lines[lines.length - 1] as Line).row,
    left: 1,
    right: picture.right,
  };
  const named = periodAround(sheet, options.fileName);
  const part = findPeriod(sheet.name);
  return tablesIn(picture, region, undefined).map((table) =>
    table.period
      ? { ...table, period: asSheet(table.period, part, sheet) }
      : named
        ? { ...table, period: named }
        : table,
  );
}

function tablesIn(picture: Picture, region: Range, inherited: Head | undefined): TableFinding[] {
  const tables: TableFinding[] = [];
  let top = region.top;
  let head = inherited;
  while (top <= region.bottom) {
    const rest = { ...region, top };
    const first =
      findHeader(picture, rest) ?? (tables.length === 0 ? findHeaderless(picture, rest) : undefined);
    if (!first) break;
    const header = behindGaps(picture, rest, first);
    const found = tablesAt(picture, rest, header, head);
    if (found.tables.length === 0) {
      top = header.top + 1;
      continue;
    }
    tables.push(...found.tables);
    head = found.head;
    top = found.bottom + 1;
  }
  return tables;
}

interface At {
  readonly tables: readonly TableFinding[];
  readonly head: Head;
  readonly bottom: number;
}

/** The tables that share a header line: one, repeated blocks, or one with others beside it. */
function tablesAt(picture: Picture, region: Range, header: Header, inherited: Head | undefined): At {
  const above = linesIn(picture, {
    ...region,
    top: region.top,
    bottom: Math.min(header.top, header.codeRow ?? header.top) - 1,
  });
  const own = headOf(picture, above);
  const head: Head = inherited ? mergedHead(own, inherited) : own;
  const none = { tables: [], head, bottom: header.top };
  const cut = cutAtGap(picture, region, header);
  const narrow = beforeGap(picture, region, header, cut);
  const [here, there] = cut === undefined ? [head, head] : headsBeside(picture, region, above, head, cut);
  const beside = cut === undefined ? [] : tablesIn(picture, behind(picture, region, narrow, cut), there);
  // What lies behind the gap is a table of its own, or the gap is only an empty column.
  const separate = beside.some((table) => table.headerTop <= header.bottom && namesItsRows(picture, table));
  const used = separate ? narrow : { ...narrow, right: header.right };
  const body = bodyOf(picture, region, used);
  if (!body) return none;
  const leaves = leavesOf(picture, used, used.left, used.right);
  const blocks = blocksOf(leaves, tallyColumns(body.lines, used.left, used.right));
  const next = findHeader(picture, { ...region, top: body.bottom + 1 });
  const below = linesIn(picture, {
    ...region,
    top: body.bottom + 1,
    bottom: next ? next.top - 1 : region.bottom,
  });
  const tail = tailOf(below, body.bottom, next === undefined);
  const lower = separate ? [] : lowerBeside(picture, region, used, body.bottom, head);
  const parts = { picture, header: used, head: separate ? here : head, body, tail };
  const split = blocks.flatMap((block) => tableOf({ ...parts, leaves: block }) ?? []);
  // Where a part is no table, the whole is one.
  const tables = split.length === blocks.length ? split : [tableOf({ ...parts, leaves }) ?? []].flat();
  if (tables.length === 0) return none;
  const others = separate ? beside : lower;
  return { tables: [...tables, ...others], head, bottom: Math.max(tail.bottom, ...others.map(bottomOf)) };
}

/** Its first column holds words, or says that it numbers rows or names periods; else the gap only spaces the columns. */
function namesItsRows(
  picture: Picture,
  { rows, labelColumns, nameColumn, headerBottom }: TableFinding,
): boolean {
  const caption = picture.at(headerBottom, labelColumns[0] ?? nameColumn)?.text ?? '';
  if (rowCaption.test(caption) || serialCaption.test(caption)) return true;
  const numbers = rows.filter(({ row }) => picture.at(row, nameColumn)?.sort === 'number').length;
  return numbers < rows.length / 2;
}

/** Captions before an empty column have levels of their own, whatever stands behind it. */
function beforeGap(picture: Picture, region: Range, header: Header, cut: number | undefined): Header {
  const left = withUncaptioned(picture, region, header);
  if (cut === undefined) return { ...header, left };
  const own = findHeader(picture, { ...region, top: header.top, right: cut - 1 });
  const fits = own && own.top <= header.bottom;
  return fits ? { ...own, left: Math.min(left, own.left) } : { ...header, left, right: cut - 1 };
}

/** The region behind an empty column, down to the next captions before it. */
function behind(picture: Picture, region: Range, narrow: Header, cut: number): Range {
  const before = { ...region, right: cut - 1 };
  const body = bodyOf(picture, before, narrow);
  const next = body && findHeader(picture, { ...before, top: body.bottom + 1 });
  return { ...region, top: narrow.top, bottom: next ? next.top - 1 : region.bottom, left: cut + 1 };
}

/** A table that begins beside the data of this one, behind an empty column. */
function lowerBeside(
  picture: Picture,
  region: Range,
  used: Header,
  bottom: number,
  head: Head,
): readonly TableFinding[] {
  const left = used.right + 2;
  if (left >= region.right) return [];
  const gap = linesIn(picture, { top: used.top, bottom, left: used.right + 1, right: used.right + 1 });
  const spots = linesIn(picture, { top: used.top, bottom, left, right: region.right });
  if (gap.length > 0 || spots.filter((line) => line.spots.length > 1).length < 2) return [];
  return tablesIn(picture, { top: used.top, bottom, left, right: region.right }, head);
}

function bottomOf(table: TableFinding): number {
  return Math.max(table.dataBottom, ...table.noteRows, ...table.signatureRows);
}

/** What is not said again above a later table still holds: the title over several blocks, the unit, the period. */
function mergedHead(own: Head, inherited: Head): Head {
  return {
    title: own.title ?? inherited.title,
    period: own.period ?? inherited.period,
    countingUnit: own.countingUnit ?? inherited.countingUnit,
    reporter: own.reporter ?? inherited.reporter,
    marks: own.marks.length > 0 ? own.marks : inherited.marks,
  };
}

/** Each block its own title where both have one; else what stands above holds for both. */
function headsBeside(
  picture: Picture,
  region: Range,
  above: readonly Line[],
  head: Head,
  cut: number,
): readonly [Head, Head] {
  const side = (left: number, right: number) =>
    headOf(
      picture,
      above.flatMap(({ row, spots }) => {
        const inside = spots.filter((s) => s.column >= left && s.right <= right);
        return inside.length > 0 ? [{ row, spots: inside }] : [];
      }),
    );
  const [left, right] = [side(region.left, cut - 1), side(cut + 1, region.right)];
  const apart = left.title !== null && right.title !== null;
  const keep = (own: Head) => mergedHead(apart ? own : { ...own, title: null }, head);
  return [keep(left), keep(right)];
}

/** Without a single caption behind an empty column that hardly anything stands below: a remark beside the table. */
function behindGaps(picture: Picture, region: Range, header: Header): Header {
  const lines = unbroken(
    linesIn(picture, { ...region, top: header.top, bottom: Math.min(region.bottom, header.bottom + 40) }),
    40,
  );
  const gaps = emptyColumns(picture, lines, header.left, header.right);
  const gap = gaps[gaps.length - 1];
  if (gap === undefined) return header;
  const behind = lines.filter(({ spots }) => spots.some(({ column }) => column > gap));
  const captions = behind
    .filter(({ row }) => row <= header.bottom)
    .flatMap(({ spots }) => spots.filter((s) => s.column > gap));
  const below = behind.filter(({ row }) => row > header.bottom).length;
  const stray =
    captions.length < 2 &&
    (beginsLower(picture, region, header, gap) ||
      captions.some(isPhrase) ||
      below < (lines.length - behind.length) / 3);
  return stray ? behindGaps(picture, region, { ...header, right: gap - 1 }) : header;
}

/** What stands behind the gap is the title of a table that begins a line or two further down. */
function beginsLower(picture: Picture, region: Range, { top, bottom }: Header, gap: number): boolean {
  const own = findHeader(picture, { ...region, top: top + 1, left: gap + 1 });
  return own !== undefined && own.top > top && own.top <= bottom + 2;
}

/** An empty column inside the captions, with two captions on either side. */
function cutAtGap(picture: Picture, region: Range, header: Header): number | undefined {
  const lines = unbroken(
    linesIn(picture, { ...region, top: header.top, bottom: Math.min(region.bottom, header.bottom + 40) }),
    40,
  );
  const captions = linesIn(picture, { ...header }).flatMap(({ spots }) => spots.map(({ column }) => column));
  return emptyColumns(picture, lines, header.left, header.right).find(
    (gap) => captions.filter((c) => c < gap).length >= 2 && captions.filter((c) => c > gap).length >= 2,
  );
}

/** Names may stand in a column without a caption, left of the captions. */
function withUncaptioned(picture: Picture, region: Range, header: Header): number {
  const { left, bottom } = header;
  if (left <= region.left) return left;
  const lines = linesIn(picture, {
    ...region,
    top: bottom + 1,
    bottom: bottom + 10,
    left: left - 1,
    right: header.right,
  });
  const before = lines.filter(({ spots }) => spots[0]?.column === left - 1 && spots.length > 1).length;
  return before > 0 && before >= lines.length / 2 ? left - 1 : left;
}

/** Of a table that names no period itself: from the page header, the name of the sheet, the name of the file. */
/** 年份:2026年 on each of the sheets 1月, 2月, 3月: the sheet says which part of the year it is. */
function asSheet(found: FoundPeriod, part: PeriodText | undefined, { name }: Sheet): FoundPeriod {
  if (!part?.part || found.period?.kind !== 'year') return found;
  const { period, iso } = withYear(part, found.period.year, found.period.startMonth);
  return { text: name, cell: '', iso, from: 'sheetName', ...(period ? { period } : {}) };
}

function periodAround(sheet: Sheet, fileName: string | undefined): FoundPeriod | undefined {
  const texts: readonly (readonly [string, FoundPeriod['from']])[] = [
    ...printedTexts(sheet).map((text) => [text, 'pageHeader'] as const),
    [sheet.name, 'sheetName'],
    // Of a file in a folder: its own name says it more closely.
    ...(fileName?.split('/').reverse() ?? []).map((step) => [step, 'fileName'] as const),
  ];
  for (const [text, from] of texts) {
    const hit = findPeriod(text);
    if (hit && !hit.part)
      return { text: hit.text, cell: '', iso: hit.iso, from, ...(hit.period ? { period: hit.period } : {}) };
  }
  return undefined;
}
