/**
 * Which rows a total is over. One of all rows stands first or last and is called 合计, 总计 or 全县; 小计, 东片合计 and whatever else
 * stands between are each over the rows before them, or after them: whichever the figures bear out, else as the first of
 * them stands. Two in a row, of a town and of the district above it: the second is over all since the last of its kind.
 */
import { fold } from './fold';
import type { FoundRow } from './finding';

const ofAll =
  /^(合计|总计|总合计|共计|总数|计|全[县区市省国院乡镇].{0,2}|[县区市省镇乡]合?计|Grand Total|Total)(\(.*\))?$/i;

type NumberAt = (row: number, column: number) => number | undefined;
type Span = readonly FoundRow[];

export function withParts(
  rows: readonly FoundRow[],
  columns: readonly number[],
  numberAt: NumberAt,
): readonly FoundRow[] {
  const partial = rows.filter((row, i) => row.kind === 'total' && !isOfAll(rows, i));
  if (partial.length === 0) return rows;
  const sides = [spansBefore(rows, partial), spansBefore([...rows].reverse(), partial)] as const;
  const [before, after] = sides.map((spans) => borneOut(spans, columns, numberAt)) as [number, number];
  const first = rows.indexOf(partial[0] as FoundRow);
  const led = rows.slice(0, first).some(isData);
  const spans = before === after ? sides[led ? 0 : 1] : sides[before > after ? 0 : 1];
  const all = rows.filter(isData).length;
  return rows.map((row) => {
    const span = spans.get(row) ?? [];
    if (span.length === 0 || span.length === all) return row;
    return { ...row, over: span.map((one) => one.row).sort((a, b) => a - b) };
  });
}

function isData({ kind }: FoundRow): boolean {
  return kind === 'data';
}

function isOfAll(rows: readonly FoundRow[], at: number): boolean {
  if (!ofAll.test(fold((rows[at] as FoundRow).caption))) return false;
  const counted = ({ kind }: FoundRow): boolean => kind !== 'heading';
  return !rows.slice(0, at).some(counted) || !rows.slice(at + 1).some(counted);
}

function spansBefore(rows: readonly FoundRow[], partial: Span): ReadonlyMap<FoundRow, Span> {
  const spans = new Map<FoundRow, Span>();
  let since: FoundRow[] = [];
  let nested: FoundRow[] = [];
  for (const row of rows) {
    if (isData(row)) since.push(row);
    if (row.kind !== 'total') continue;
    if (since.length > 0) {
      if (partial.includes(row)) spans.set(row, since);
      nested.push(...since);
      since = [];
    } else {
      if (partial.includes(row)) spans.set(row, nested);
      nested = [];
    }
  }
  return spans;
}

/** How many figures are the sums of their rows; where all are 0 nothing is said. */
function borneOut(
  spans: ReadonlyMap<FoundRow, Span>,
  columns: readonly number[],
  numberAt: NumberAt,
): number {
  let count = 0;
  for (const [total, span] of spans) {
    for (const column of columns) {
      const own = numberAt(total.row, column);
      if (!own) continue;
      const sum = span.reduce((all, { row }) => all + (numberAt(row, column) ?? 0), 0);
      if (Math.abs(sum - own) <= 1e-6 * Math.max(1, Math.abs(own))) count += 1;
    }
  }
  return count;
}
