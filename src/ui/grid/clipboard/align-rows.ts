/**
 * The column of a block that names our rows: one of its first, half of whose texts at least are captions of ours. A name
 * that several rows share is taken in order. Columns that only repeat the rows' codes belong to the heads.
 */
import type { Order } from '../order';
import { nameOf } from './name';

export interface RowMatch {
  readonly rows: readonly number[];
  readonly unmatched: readonly string[];
  /** Where the names stand. */
  readonly column: number;
  readonly headerColumns: number;
}

/** A serial number and a code may stand before the name. */
const farthest = 3;

/** Without heads, one or two figures may equal the rows' codes by chance. */
const fewestCodes = 3;

/** `columns` are the block's columns as its heads name them, if it has any. */
export function matchRows(
  order: Order,
  body: readonly (readonly string[])[],
  columns?: readonly number[],
): RowMatch | undefined {
  const known = namesOf(order);
  const counts = Array.from({ length: farthest }, (_, column) => {
    const texts = body.flatMap((row) => (row[column] ? [nameOf(row[column])] : []));
    return { found: texts.filter((name) => known.has(name)).length, of: texts.length };
  });
  const best = Math.max(...counts.map(({ found }) => found));
  const column = counts.findIndex(({ found }) => found === best);
  const { of = 0 } = counts[column] ?? {};
  if (best === 0 || best * 2 < of) return undefined;

  const free = new Map([...known].map(([name, rows]) => [name, [...rows]]));
  const rows = body.map((row) => free.get(nameOf(row[column] ?? ''))?.shift() ?? -1);
  const unmatched = body.flatMap((row, at) => (rows[at] === -1 ? [(row[column] ?? '').trim()] : []));
  let headerColumns = column + 1;
  const mayBeCodes = (at: number) => (columns ? columns[at] === -1 : best >= fewestCodes);
  while (mayBeCodes(headerColumns) && areCodes(order, body, rows, headerColumns)) headerColumns += 1;
  return { rows, unmatched, column, headerColumns };
}

function namesOf(order: Order): Map<string, number[]> {
  const known = new Map<string, number[]>();
  for (const [at, { caption, kind }] of order.rows.entries()) {
    const name = nameOf(caption);
    if (kind === 'heading' || name === '') continue;
    const rows = known.get(name);
    if (rows) rows.push(at);
    else known.set(name, [at]);
  }
  return known;
}

function areCodes(
  order: Order,
  body: readonly (readonly string[])[],
  rows: readonly number[],
  column: number,
): boolean {
  return body.every((row, at) => {
    const code = order.rows[rows[at] ?? -1]?.code;
    const text = row[column]?.trim() ?? '';
    return rows[at] === -1 || (code !== undefined && text !== '' && Number(text) === Number(code));
  });
}
