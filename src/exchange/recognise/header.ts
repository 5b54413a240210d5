/**
 * Where the captions of a table are: the first line that reaches `enough`, the lines merged or filled into it below, a
 * group line above, and the code row.
 */
import type { Range } from '#workbook/sheet';
import { captionsOf, isCaption } from './caption';
import { isCodeRow } from './code-row';
import { enough, evidenceOf, scoreOf } from './features/list';
import type { Evidence } from './finding';
import { isHeadLine, isNoteLine, isSignatureLine } from './lines';
import { linesFrom, type Line, type Lines, type Picture, type Spot } from './picture';
import { countingUnit, pivotColumns } from './words';

export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly codeRow: number | null;
  readonly left: number;
  readonly right: number;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

const deepest = 5;
const corner = /^(单位|地区|乡镇|机构|区域|县区|科室|部门|项目|指标|年份|月份|时间)(名称)?$/;

/** The first header at or below the region's top. */
export function findHeader(picture: Picture, region: Range): Header | undefined {
  const lines = linesFrom(picture, region);
  for (let i = 0, line = lines.at(0); line; line = lines.at(++i)) {
    const score = headerScore(picture, region, lines, i);
    if (score >= enough) {
      const evidence = evidenceOf(line, lines.slice(i + 1, i + 12), picture, region);
      return { ...extent(picture, lines, i, line), score, evidence };
    }
  }
  return undefined;
}

/** −∞ where the line cannot begin a header at all. */
export function headerScore(picture: Picture, region: Range, lines: Lines, at: number): number {
  const line = lines.at(at) as Line;
  const captions = captionsOf(line);
  if (captions.length < 2 || line.spots.some(({ text }) => text.length > 100)) return -Infinity;
  if (isHeadLine(line) || isSignatureLine(line) || isNoteLine(line) || isCodeRow(line)) return -Infinity;
  return scoreOf(line, lines.slice(at + 1, at + 12), picture, region);
}

function extent(picture: Picture, lines: Lines, at: number, line: Line): Omit<Header, 'score' | 'evidence'> {
  let left = Math.min(...line.spots.map((spot) => spot.column));
  let right = Math.max(...line.spots.map((spot) => spot.right));
  let bottom = Math.max(
    line.row,
    ...line.spots.map((spot) => spot.bottom).filter((b) => b - line.row < deepest),
  );
  let next = at + 1;
  let codeRow: number | null = null;
  for (let below = lines.at(next); below; below = lines.at(++next)) {
    if (below.row > bottom + 1) break;
    // What stands beside the table is none of its codes.
    const own = { ...below, spots: below.spots.filter((s) => s.column <= right + 1) };
    // Numbers beside captions merged down are captions: the doses 1, 2, 3 of a vaccine.
    if (below.row > bottom && (isCodeRow(below) || isCodeRow(own))) {
      codeRow = below.row;
      break;
    }
    if (below.row <= bottom) {
      right = Math.max(right, ...below.spots.map((spot) => spot.right));
      continue;
    }
    if (
      below.row - line.row >= deepest ||
      !continues(picture, line.row, below, left, right, lines.at(next + 1))
    )
      break;
    left = Math.min(left, ...below.spots.map((spot) => spot.column));
    right = Math.max(right, ...below.spots.map((spot) => spot.right));
    bottom = Math.max(below.row, ...below.spots.map((spot) => spot.bottom).filter((b) => b - below.row < 4));
  }
  const above = at > 0 ? lines.at(at - 1) : undefined;
  let top = line.row;
  if (above && above.row === line.row - 1) {
    if (isCodeRow(above)) codeRow ??= above.row;
    else if (isGroupLine(above, left, right)) top = above.row;
  }
  return { top, bottom, codeRow, left, right };
}

/** Whether a line goes on with the captions above: it fills in below groups, and holds no amounts. */
function continues(
  picture: Picture,
  top: number,
  below: Line,
  left: number,
  right: number,
  next: Line | undefined,
): boolean {
  const above = picture.at(below.row - 1, right);
  if (above && pivotColumns.test(above.text)) return true;
  if (below.spots.some(({ sort }) => sort === 'number' || sort === 'mark')) {
    if (!below.spots.every(isCaption)) return false;
  }
  // The last group of a line that lost its merges reaches beyond its own caption.
  const captions = below.spots.filter((spot) => isCaption(spot) && spot.column <= right + 40);
  if (captions.length === 0 || captions.length < below.spots.length) return false;
  if (isUnitLine(below, left) || isCorner(below, left) || isTranslation(picture, below)) return true;
  const row = below.row - 1;
  // A name under a name is data, unless numbers come only after it.
  const name = picture.at(row, left);
  // 单位 over 单位: parents and names repeat in every cell instead of a merge.
  if (captions.length > 1 && name && picture.at(below.row, left)?.text === name.text) return true;
  if (picture.at(below.row, left)?.row === below.row && name && name.right === name.column) {
    const turns = next?.spots.some(
      ({ column, sort }) => sort === 'number' && column > left && picture.at(below.row, column),
    );
    if (!turns) return false;
  }
  let underGroup = 0;
  let underGap = 0;
  let underLeaf = 0;
  for (const spot of captions) {
    const over = picture.at(row, spot.column);
    if (over && over.right > over.column && over.right - over.column > spot.right - spot.column) underGroup++;
    else if (over && over.row >= top) underLeaf++;
    else if (spot.column > left && leftOf(picture, row, spot.column, left)) underGap++;
  }
  // Below an unmerged group its first column is filled too: 2025年 | (blank) over 人数 | 率.
  if (underGroup > 0) return underLeaf <= underGroup + underGap || underLeaf < captions.length / 2;
  return underGap >= 1 && underLeaf <= underGap + 1 && !picture.at(below.row, left);
}

/** Counting units under the captions: `万人 | 平方公里`, with nothing under the name. */
function isUnitLine({ spots }: Line, left: number): boolean {
  return spots.every(
    ({ column, text }) =>
      column > left && (/^\(.{1,12}\)$/.test(text) || countingUnit.test(text.replace(/^\(|\)$/g, ''))),
  );
}

/** `Year | Total | Hospitals` under `年份 | 合计 | 医院`. */
function isTranslation(picture: Picture, { row, spots }: Line): boolean {
  return (
    spots.length > 1 &&
    spots.every(({ sort, text, column }) => {
      const over = picture.at(row - 1, column);
      return (
        sort === 'text' && /^[A-Za-z][\x20-\x7e]*$/.test(text) && over && /[\u4e00-\u9fff]/.test(over.text)
      );
    })
  );
}

/** The lower half of a diagonal head: `项目 | 人口 | 出生` over `单位`. */
function isCorner({ spots }: Line, left: number): boolean {
  const spot = spots[0] as Spot;
  return spots.length === 1 && spot.column === left && spot.right === left && corner.test(spot.text);
}

/** Whether some caption stands left of a gap in a row. */
function leftOf(picture: Picture, row: number, column: number, left: number): Spot | undefined {
  for (let c = column - 1; c >= left; c--) {
    const spot = picture.at(row, c);
    if (spot) return spot;
  }
  return undefined;
}

/** Groups over some of the columns, above the line taken for the top: `(blank) | 2024年 ←→ | 2025年 ←→`. */
function isGroupLine(line: Line, left: number, right: number): boolean {
  if (isHeadLine(line) || isNoteLine(line) || isSignatureLine(line)) return false;
  const inside = line.spots.every((spot) => isCaption(spot) && spot.column >= left && spot.right <= right);
  const wide = line.spots.filter((spot) => spot.right > spot.column);
  const first = line.spots[0] as Spot;
  return (
    inside &&
    wide.length > 0 &&
    first.column > left &&
    (line.spots.length > 1 || first.right < right || first.column > left + 1)
  );
}
