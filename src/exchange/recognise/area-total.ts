/**
 * A total that carries the area's own name: 某县 above its townships. It must be the first or last data row, end like an area
 * of a higher level than the others, and hold their sums in most columns.
 */
import type { FoundRow } from './finding';

const levels = [
  /(省|自治区)$/,
  /(市|州|盟)$/,
  /(县|区|旗|县计|全县.*)$/,
  /(镇|乡|街道|办事处|卫生院|社区|中心)$/,
  /(村|卫生室)$/,
];

/** `numberAt` gives the number of a value column in a row, undefined where none stands. */
export function withAreaTotal(
  rows: readonly FoundRow[],
  columns: readonly number[],
  numberAt: (row: number, column: number) => number | undefined,
): readonly FoundRow[] {
  const data = rows.filter(({ kind }) => kind === 'data');
  if (data.length < 3) return rows;
  const candidates = [data[0], data[data.length - 1]];
  const total = candidates.find(
    (row) =>
      row &&
      isAbove(row, data) &&
      isSum(
        row,
        data.filter((other) => other !== row),
        columns,
        numberAt,
      ),
  );
  return total ? rows.map((row) => (row === total ? { ...row, kind: 'total' } : row)) : rows;
}

function levelOf(caption: string): number {
  return levels.findIndex((level) => level.test(caption));
}

function isAbove(row: FoundRow, data: readonly FoundRow[]): boolean {
  const own = levelOf(row.caption);
  return own >= 0 && data.every((other) => other === row || levelOf(other.caption) > own);
}

function isSum(
  row: FoundRow,
  others: readonly FoundRow[],
  columns: readonly number[],
  numberAt: (row: number, column: number) => number | undefined,
): boolean {
  let fitting = 0;
  let seen = 0;
  for (const column of columns) {
    const own = numberAt(row.row, column);
    if (own === undefined) continue;
    seen++;
    const sum = others.reduce((total, other) => total + (numberAt(other.row, column) ?? 0), 0);
    if (Math.abs(sum - own) <= 1e-6 * Math.max(1, Math.abs(own))) fitting++;
  }
  return seen > 0 && fitting >= seen / 2;
}
