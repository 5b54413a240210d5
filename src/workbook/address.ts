/** Names of cells and ranges as Excel writes them; rows and columns count from 1. */
import type { Range } from './sheet';

/** Column 1 → `A`, 27 → `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

/** `AA` → 27; 0 where the text is no column name. */
export function columnNumber(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return 0;
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** (5, 3) → `C5`. */
export function cellName(row: number, column: number): string {
  return columnName(column) + row;
}

/** `C5` or `$C$5` → its place; undefined for anything else. */
export function parseCellName(name: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (!match) return undefined;
  return { row: Number(match[2]), column: columnNumber(match[1] as string) };
}

/** `B3:D9` or `B3` → the range. */
export function parseRangeName(name: string): Range | undefined {
  const [from, to] = name.split(':');
  const start = parseCellName(from ?? '');
  const end = to === undefined ? start : parseCellName(to);
  if (!start || !end) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

export function rangeName(range: Range): string {
  const start = cellName(range.top, range.left);
  const end = cellName(range.bottom, range.right);
  return start === end ? start : `${start}:${end}`;
}
