/**
 * Whether a line below a table's data begins the next table, by rules that are tried in turn: captions where numbers stood,
 * captions of fewer columns, a title with captions below it.
 */
import type { Range } from '#workbook/sheet';
import { captionsOf, isCaption, isYear } from './caption';
import { enough } from './features/list';
import { headerScore } from './header';
import type { Line, Lines, Picture, Spot } from './picture';
import { continuedTitle, cornerCaption, tableTitle, totalWord } from './words';

export interface Below {
  readonly picture: Picture;
  readonly region: Range;
  readonly lines: Lines;
  /** The line in question. */
  readonly at: number;
  /** Columns in which numbers stood so far. */
  readonly numeric: ReadonlySet<number>;
  /** Blank rows above it. */
  readonly gap: number;
  /** Columns of the table above. */
  readonly left: number;
  readonly right: number;
}

export function beginsTable(below: Below): boolean {
  const line = lineAt(below, 0) as Line;
  if (hasAmounts(line) || isRowOfYears(line, below)) return false;
  return rules.some((rule) => rule(below));
}

const rules: readonly ((below: Below) => boolean)[] = [
  captionsOverNumbers,
  captionsBelowWords,
  captionsOfFewerColumns,
  titleAndCaptions,
];

function lineAt({ lines, at }: Below, further: number): Line | undefined {
  return lines.at(at + further);
}

function hasAmounts(line: Line): boolean {
  const numbers = line.spots.filter(({ sort }) => sort === 'number');
  if (numbers.length === 0) return false;
  // Nearly every line of data: numbers that are no years and do not count up.
  const [first, second] = numbers;
  const counts = first && second && Number(second.text) === Number(first.text) + 1;
  if (!counts && numbers.some(({ text }) => !isYear(text))) return true;
  const captions = captionsOf(line);
  return line.spots.some((spot) => spot.sort === 'number' && !captions.includes(spot));
}

/**
 * 大坪乡 | 1950 | 1951 | 1952 straight below 青山镇 | 2100 | 2050 | 2040: numbers that could be years, in the columns of the figures
 * and behind a name. Captions over years begin with what they are captions of: 科室 | 2021 | 2022.
 */
function isRowOfYears({ spots }: Line, { numeric, gap, left }: Below): boolean {
  const numbers = spots.filter(({ sort }) => sort === 'number');
  const label = spots.find(({ sort }) => sort === 'text');
  if (gap > 0 || numbers.length === 0 || !label || label.column > left + 2) return false;
  const stray = spots.some(({ sort, column }) => sort !== 'text' && sort !== 'mark' && !numeric.has(column));
  const texts = spots.some(({ sort, column }) => sort === 'text' && numeric.has(column));
  return !stray && !texts && !spots.some(({ sort, text }) => sort === 'text' && cornerCaption.test(text));
}

function scores({ picture, region, lines, at }: Below, further: number): boolean {
  return headerScore(picture, region, lines, at + further) >= enough;
}

/** `科室 | 门诊量 | 住院量` straight below `乙镇 | 9 | 2`; behind a gap some of its captions over numbers are enough. */
function captionsOverNumbers(below: Below): boolean {
  const { numeric, gap } = below;
  const { spots } = lineAt(below, 0) as Line;
  const over = spots.filter((spot) => isCaption(spot) && numeric.has(spot.column)).length;
  const plain = over >= 2 && over >= numeric.size / 2;
  const apart = gap > 0 && over >= 1 && over >= (spots.length - 1) / 2;
  return spots.length >= 2 && (plain || apart) && scores(below, 0);
}

/** Captions behind a gap below a list of words, with numbers below them. */
function captionsBelowWords(below: Below): boolean {
  const { numeric, gap } = below;
  if (numeric.size > 0 || gap === 0) return false;
  const { spots } = lineAt(below, 0) as Line;
  if (spots.length < 2 || !spots.every(isCaption)) return false;
  const counted = [1, 2, 3, 4].some((further) => {
    const line = lineAt(below, further);
    return line && line.row <= (spots[0] as Spot).row + 5 && hasAmounts(line);
  });
  return counted && scores(below, 0);
}

/** `病种 | 例数` below four columns of numbers, with numbers only in these two from here on. */
function captionsOfFewerColumns(below: Below): boolean {
  const { numeric, left } = below;
  const { spots } = lineAt(below, 0) as Line;
  const last = Math.max(...spots.map(({ right }) => right));
  if (spots.length < 2 || spots[0]?.column !== left || last >= Math.max(...numeric)) return false;
  if (!spots.slice(1).every((spot) => isCaption(spot) && numeric.has(spot.column))) return false;
  const narrow = [lineAt(below, 1), lineAt(below, 2)].every(
    (line) => line?.spots.every((s) => s.right <= last) && line.spots.some((s) => s.sort === 'number'),
  );
  return narrow && scores(below, 0);
}

/** `表二 住院情况`, `续表` or any line of its own behind a gap, captions within three lines below it. */
function titleAndCaptions(below: Below): boolean {
  const { numeric, gap, left, right } = below;
  const { spots } = lineAt(below, 0) as Line;
  const first = spots[0] as Spot;
  if (spots.length > 2 || (first.column > left && first.right < right)) return false;
  if (spots.some(({ sort, text }) => sort !== 'text' || totalWord.test(text))) return false;
  const titled =
    spots.length === 1 && (continuedTitle.test(first.text) || (gap > 0 && tableTitle.test(first.text)));
  if (numeric.size === 0 && gap === 0 && !titled) return false;
  for (let further = 1; further < 4; further++) {
    const line = lineAt(below, further);
    if (!line) break;
    if (hasAmounts(line)) return false;
    const captions = line.spots.filter(
      (s) => isCaption(s) && (titled || numeric.has(s.column) || numeric.size === 0),
    ).length;
    if (captions >= 2 && scores(below, further)) return true;
  }
  return false;
}
