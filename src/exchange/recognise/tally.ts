/** What a column holds in the data lines. */
import { countingUnit } from './words';
import type { Line, Picture, Spot } from './picture';

/** A date or month with its year, as text. */
const written = /^(19|20)\d{2}[-/.年]\d{1,2}([-/.月]\d{1,2})?[日月]?( \d{1,2}:\d{2}(:\d{2})?)?$/;
/** A number with something about it; not a code, not a name that begins with letters. */
const noise = /^[约近超≥≤><±+]?[\d.,OIl]*\d[\d.,OIl]*.{0,4}$/;

export interface Tally {
  readonly column: number;
  numbers: number;
  texts: number;
  dates: number;
  marks: number;
  slots: number;
  /** Blank rows lie between its cells. */
  broken: boolean;
  lastRow: number;
  /** Short texts with digits in them, as `约120` or `12人`. */
  noisy: number;
  /** Texts that are counting units: 人, %, 张. */
  measures: number;
  /** Cells merged over several rows. */
  tall: number;
  /** Number spots in order, as long as they count up by one. */
  counting: boolean;
  readonly distinct: Set<string>;
  last: number | undefined;
}

export function tallyColumns(
  lines: readonly Line[],
  left: number,
  right: number,
): ReadonlyMap<number, Tally> {
  const tallies = new Map<number, Tally>();
  for (let column = left; column <= right; column++) tallies.set(column, empty(column));
  for (const { spots } of lines) {
    for (const spot of spots) {
      const tally = tallies.get(spot.column);
      if (tally) count(tally, spot);
    }
  }
  return tallies;
}

function empty(column: number): Tally {
  return {
    column,
    numbers: 0,
    texts: 0,
    dates: 0,
    marks: 0,
    slots: 0,
    noisy: 0,
    broken: false,
    lastRow: 0,
    measures: 0,
    tall: 0,
    counting: true,
    distinct: new Set(),
    last: undefined,
  };
}

function count(tally: Tally, { sort, text, row, bottom }: Spot): void {
  if (sort === 'number') {
    tally.numbers++;
    const number = Number(text);
    if (tally.last !== undefined && number !== tally.last + 1) tally.counting = false;
    if (!Number.isInteger(number)) tally.counting = false;
    tally.last = number;
  } else if (sort === 'text') {
    if (written.test(text)) tally.dates++;
    else tally.texts++;
    if (noise.test(text)) tally.noisy++;
    if (countingUnit.test(text)) tally.measures++;
    if (tally.distinct.size < 2000) tally.distinct.add(text);
  } else if (sort === 'date') tally.dates++;
  else if (sort === 'mark') tally.marks++;
  else tally.slots++;
  if (bottom > row) tally.tall++;
  if (tally.lastRow > 0 && row > tally.lastRow + 1) tally.broken = true;
  tally.lastRow = bottom;
}

/** Columns between `left` and `right` in which neither captions nor data stand. */
export function emptyColumns(
  picture: Picture,
  lines: readonly Line[],
  left: number,
  right: number,
): number[] {
  const filled = new Set<number>();
  for (const { spots } of lines) {
    for (const spot of spots) {
      // A spot merged over the whole width (a title, a note) fills nothing.
      if (spot.right - spot.column + 1 >= right - left) filled.add(spot.column);
      else for (let c = spot.column; c <= Math.min(spot.right, picture.right); c++) filled.add(c);
    }
  }
  const found: number[] = [];
  for (let column = left; column <= right; column++) if (!filled.has(column)) found.push(column);
  return found;
}
