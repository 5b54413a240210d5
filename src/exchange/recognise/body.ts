/**
 * The data lines under a header. They end at a note or signature line, at repeated captions, at a new title with captions
 * below it, and at a gap that no line of the table's own shape follows.
 */
import type { Range } from '#workbook/sheet';
import { isFilledLabel } from './caption';
import { isCodeRow } from './code-row';
import { enough } from './features/list';
import { headerScore, type Header } from './header';
import { isHeadLine, isNoteLine, isSignatureLine } from './lines';
import { beginsTable } from './next-table';
import { hasFormula, linesFrom, linesIn, type Line, type Picture, type Spot } from './picture';
import { totalEnding, totalWord } from './words';

export interface Body {
  readonly lines: readonly Line[];
  readonly top: number;
  readonly bottom: number;
}

export function bodyOf(picture: Picture, region: Range, header: Header): Body | undefined {
  const top = Math.max(header.bottom, header.codeRow ?? 0) + 1;
  const { left, right } = header;
  const below = linesFrom(picture, { ...region, top, left, right });
  const captions = captionTexts(picture, header);
  const body: Line[] = [];
  const seen = new Map<number, number>();
  const numeric = new Set<number>();
  let previous = top - 1;
  for (let i = 0, line = below.at(0); line; line = below.at(++i)) {
    const gap = line.row - previous - 1;
    if (repeats(line, captions)) {
      // The title of what follows: 二、机构情况 above the captions again.
      while (isAlone(body[body.length - 1])) body.pop();
      break;
    }
    if (line.spots.length === 1 && isInnerNote(line, gap, numeric, below.at(i + 1))) {
      previous = line.row;
      continue;
    }
    if (isSignatureEnd(line, numeric) || isNoteLine(line) || isLabelLine(line)) break;
    if (isCodeRow(line) && body.length === 0) {
      previous = line.row;
      continue;
    }
    // Captions of their own behind a gap: the line above was none of the table's.
    if (gap > 0 && body.length === 0 && headerScore(picture, region, below, i) >= enough) return undefined;
    if (beginsTable({ picture, region, lines: below, at: i, numeric, gap, left, right })) break;
    if (gap > 0 && body.length > 0 && !goesOn(line, gap, numeric, below.at(i + 1))) break;
    body.push(line);
    weigh(line, seen, numeric);
    previous = Math.max(line.row, ...line.spots.filter((s) => s.bottom - s.row < 40).map((s) => s.bottom));
  }
  while (body.length > 0 && isOver(picture, body[body.length - 1] as Line, left, right, numeric)) body.pop();
  const last = body[body.length - 1];
  return last ? { lines: body, top, bottom: last.row } : undefined;
}

function isAlone(line: Line | undefined): boolean {
  return line?.spots.length === 1 && line.spots[0]?.sort === 'text' && !totalWord.test(line.spots[0].text);
}

/** What stands below the last data line without belonging to it. */
function isOver(
  picture: Picture,
  line: Line,
  left: number,
  right: number,
  numeric: ReadonlySet<number>,
): boolean {
  // A word under the numbers, with no name beside it.
  const stray = line.spots.every(
    ({ sort, text, column }) =>
      sort === 'text' && numeric.has(column) && !totalWord.test(text) && !isNamedTotal(text),
  );
  return stray || isFiller(picture, line) || isClosing(line, left, right);
}

/** One text of some length over most of the table's width. */
function isClosing({ spots }: Line, left: number, right: number): boolean {
  const spot = spots[0] as Spot;
  const wide = spot.right - spot.column + 1 > (right - left + 1) / 2;
  return (
    spots.length === 1 &&
    spot.sort === 'text' &&
    wide &&
    spot.text.length >= 10 &&
    !totalWord.test(spot.text) &&
    !isNamedTotal(spot.text)
  );
}

/** Keeps the columns in which numbers outweigh texts. */
function weigh({ spots }: Line, seen: Map<number, number>, numeric: Set<number>): void {
  for (const { column, sort } of spots) {
    if (sort !== 'number' && sort !== 'text') continue;
    const weight = (seen.get(column) ?? 0) + (sort === 'number' ? 1 : -1);
    seen.set(column, weight);
    if (weight > 0) numeric.add(column);
    else numeric.delete(column);
  }
}

/** Formulas drawn down beyond the data, with no label and nothing typed. */
function isFiller(picture: Picture, line: Line): boolean {
  return line.spots.every((spot) => spot.sort !== 'text' && hasFormula(picture, spot));
}

function captionTexts(
  picture: Picture,
  { top, bottom, left, right }: Header,
): ReadonlyMap<number, Set<string>> {
  const texts = new Map<number, Set<string>>();
  for (const { spots } of linesIn(picture, { top, bottom, left, right })) {
    for (const { column, text } of spots) texts.set(column, (texts.get(column) ?? new Set()).add(text));
  }
  return texts;
}

/** The captions again: a page segment or 续表. */
function repeats({ spots }: Line, captions: ReadonlyMap<number, ReadonlySet<string>>): boolean {
  const same = spots.filter(({ column, text }) => captions.get(column)?.has(text)).length;
  return same >= 2 && same >= spots.length * 0.6;
}

/** Only labels with what was filled in behind them: `申请支付单位:… | ××局:…`. */
function isLabelLine({ spots }: Line): boolean {
  return (
    spots.length > 1 &&
    spots.every(
      ({ text }) =>
        isFilledLabel(text) && !text.endsWith(':') && !totalWord.test(text) && !isNamedTotal(text),
    )
  );
}

/** A signature line, unless numbers stand in it where numbers stood before. */
function isSignatureEnd(line: Line, numeric: ReadonlySet<number>): boolean {
  return (
    isSignatureLine(line) && !line.spots.some(({ column, sort }) => sort === 'number' && numeric.has(column))
  );
}

/** 注:以下乡镇由片区代报 between two lines of figures: no row of the table, and not its end. */
function isInnerNote(line: Line, gap: number, numeric: ReadonlySet<number>, next: Line | undefined): boolean {
  if (numeric.size === 0 || gap > 0 || !isNoteLine(line)) return false;
  if (next?.row !== line.row + 1 || isNoteLine(next) || isSignatureLine(next)) return false;
  const figures = next.spots.filter(({ column, sort }) => sort === 'number' && numeric.has(column)).length;
  const words = next.spots.some(({ column, sort }) => sort === 'text' && numeric.has(column));
  return next.spots[0]?.sort === 'text' && !words && figures > 0 && figures >= numeric.size / 2;
}

/** After blank rows only a line of the table's own shape goes on: a label with numbers where numbers were, or a total. */
function goesOn(line: Line, gap: number, numeric: ReadonlySet<number>, next: Line | undefined): boolean {
  const { spots } = line;
  const isTotal = ({ sort, text }: Spot) => sort === 'text' && (totalWord.test(text) || isNamedTotal(text));
  if (spots.some(isTotal)) return true;
  if (isHeadLine(line)) return false;
  const labelled = spots.some(({ sort }) => sort === 'text');
  const fitting = spots.filter(({ column, sort }) => sort === 'number' && numeric.has(column)).length;
  const strange = spots.filter(({ column, sort }) => sort === 'text' && numeric.has(column)).length;
  if (labelled && fitting > 0 && strange === 0) return gap <= 2 || fitting >= numeric.size / 2;
  if (gap > 1) return false;
  // A heading after one blank row, with data below it.
  if (spots.length === 1 && next && next.row === line.row + 1) {
    return next.spots.some(({ column, sort }) => sort === 'number' && numeric.has(column));
  }
  return numeric.size === 0 && spots.length >= 2 && !spots.every((spot) => spot.sort === 'number');
}

/** 核定总额:…, 统计:… under a gap. */
function isNamedTotal(text: string): boolean {
  return totalEnding.test(text) || /^.{0,6}(总额|总数|合计|总计):/.test(text);
}
