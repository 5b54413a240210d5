/** Members without a number: what a total of nothing but them is. */
import { emptier, statusFor } from '#value/absence';
import type { Status, Value } from '#value/value';
import { readColumn, type Column } from '../column';

/** A total of members of which none has a number; of no members at all it is blank. */
export function totalOfNone(column: Column, rows: Int32Array): Value {
  let found: Status | undefined;
  for (const row of rows) {
    const status = statusFor(readColumn(column, row));
    found = found === undefined ? status : emptier(found, status);
  }
  return { why: found ?? 'blank' };
}
