/**
 * How a form wrote by hand what the ledger computes. 98.96 under 0.00 is written with two decimals; 98.957142 under 0.00 with
 * all it has, since the form kept more than it showed; without a format, as many as the longest figure of its line.
 */
import { isFigure, type Compared } from '#domain/table/comparison';
import { cellIndex, formulaOf, valueOf } from '#workbook/cells';
import type { Sheet } from '#workbook/sheet';
import { isUsed, type Draft, type DraftLine } from '../intake/draft';
import { placeOf } from '../intake/stacked';
import type { Shown } from '../intake/incoming';
import { decimalsOf } from '../recognise/percent';

/** Compared with something, and no figure that anybody typed. */
export function isWorkedOut(compare: Compared | undefined): boolean {
  return compare !== undefined && compare !== 'target' && !isFigure(compare);
}

interface Typed {
  readonly decimals?: number | 'all';
}

/** More digits than these nobody typed: they come from a computation whose formula was put away. */
const fewest = 5;

export function decimalsTyped(
  draft: Draft,
  sheet: Sheet,
  { styles }: Shown,
): (row: DraftLine, column: DraftLine) => Typed {
  const { cells } = sheet;
  const { rows, columns } = draft;
  const inRows = new Set(rows);
  const crossing = (row: DraftLine, column: DraftLine): number => {
    const place = placeOf(draft, row, column);
    return place ? cellIndex(cells, place.row, place.column) : -1;
  };
  const at = (line: DraftLine, other: DraftLine): number =>
    inRows.has(line) ? crossing(line, other) : crossing(other, line);
  const shownAt = (index: number): number | null => {
    const format = index < 0 ? 'General' : (styles[cells.style[index] as number]?.format ?? 'General');
    const shown = decimalsOf(format);
    return shown === null ? null : shown + (format.includes('%') ? 2 : 0);
  };

  const byLine = new Map<DraftLine, number | 'all' | null>();
  for (const line of [...rows, ...columns]) {
    if (line.role !== 'computed' && !(line.role === 'beside' && isWorkedOut(line.compare))) continue;
    let longest = 0;
    let keepsMore = false;
    for (const other of (inRows.has(line) ? columns : rows).filter(isUsed)) {
      const index = at(line, other);
      const value = index < 0 || formulaOf(cells, index) !== undefined ? null : valueOf(cells, index);
      if (typeof value !== 'number') continue;
      const length = (String(value).split('.')[1] ?? '').length;
      const shown = shownAt(index);
      if (shown !== null && length > shown) keepsMore = true;
      longest = Math.max(longest, length);
    }
    byLine.set(line, keepsMore || longest >= fewest ? 'all' : longest > 0 ? longest : null);
  }
  return (row, column) => {
    const line =
      [row, column].find((one) => one.role === 'beside') ?? [row, column].find((one) => byLine.has(one));
    const typed = line && byLine.get(line);
    if (!line || typed === undefined) return {};
    if (typed === 'all') return { decimals: typed };
    const decimals = shownAt(crossing(row, column)) ?? typed;
    return decimals === null ? {} : { decimals };
  };
}
