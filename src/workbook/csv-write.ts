/**
 * A table as CSV (RFC 4180) that Excel opens as it is meant: UTF-8 with its mark, lines ended by CR LF. Law: no text of
 * ours is ever taken for a formula. What begins with `=`, `+`, `-`, `@`, a tab or a line end gets `'` before it, as
 * Excel itself marks text; numbers are written as numbers, the negative ones too.
 */
import { isLikeFormula } from '#value/formula-like';
import type { CellValue } from './sheet';

export function writeCsv(rows: readonly (readonly CellValue[])[]): Uint8Array {
  const lines = rows.map((row) => `${row.map(field).join(',')}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}

function field(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return quoted(typeof value === 'object' ? value.error : guarded(value));
}

function guarded(text: string): string {
  return isLikeFormula(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
