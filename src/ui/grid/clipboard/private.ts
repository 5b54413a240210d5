/**
 * What the grid copies for itself: the texts with all their digits, where the plain text has what was shown. It comes from
 * outside like everything on a clipboard, so it is checked before it is believed: `{ "version": 1, "rows": [["1.5", …], …] }`.
 */
import { mostCells } from './span';

export const privateType = 'application/x-indicator-ledger+json';

export function writePrivate(rows: readonly (readonly string[])[]): string {
  return JSON.stringify({ version: 1, rows });
}

/** Undefined where it is anything but a block of texts. */
export function readPrivate(text: string): string[][] | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof found !== 'object' || found === null || !('version' in found) || !('rows' in found))
    return undefined;
  if (found.version !== 1 || !isBlock(found.rows)) return undefined;
  return found.rows.map((row) => [...row]);
}

function isBlock(rows: unknown): rows is string[][] {
  if (!Array.isArray(rows) || rows.length === 0) return false;
  const width: unknown = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (typeof width !== 'number' || width === 0 || width * rows.length > mostCells) return false;
  return rows.every(
    (row: unknown) =>
      Array.isArray(row) && row.length === width && row.every((cell) => typeof cell === 'string'),
  );
}
