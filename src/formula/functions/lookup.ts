/** Finding a value in a row or column: what VLOOKUP, HLOOKUP, MATCH and LOOKUP share. Places count from 0, −1 is none. */
import { isAbsence, type Value } from '#value/value';
import { compareValues } from '../compare';
import type { Matrix } from '../datum';
import { isPattern, matcherOf } from './criterion';

/** `findExact` down the first column or along the first row of a range, by its index where it has one. */
export function findExactIn(range: Matrix, across: boolean, wanted: Value): number {
  const plain = !isAbsence(wanted) && !(typeof wanted === 'string' && isPattern(wanted));
  const indexed = plain && !across ? range.firstRow?.(0, wanted) : undefined;
  if (indexed !== undefined) return indexed;
  return findExact(wanted, across ? range.usedColumns : range.usedRows, (index) =>
    across ? range.at(0, index) : range.at(index, 0),
  );
}

/** The first that is equal; texts without regard to capitals and with wildcards. */
export function findExact(wanted: Value, count: number, at: (index: number) => Value): number {
  if (isAbsence(wanted)) return -1;
  const matches = typeof wanted === 'string' && isPattern(wanted) ? matcherOf(wanted) : undefined;
  for (let i = 0; i < count; i += 1) {
    const value = at(i);
    if (typeof value !== typeof wanted || isAbsence(value)) continue;
    if (matches ? matches(value as string) : compareValues(value, wanted) === 0) return i;
  }
  return -1;
}

/**
 * The last that is not greater, in ascending values (for a descending order: not less). Halves the rest each time, as Excel
 * does, so that unsorted values give Excel's answers; what is of another kind is passed over.
 */
export function findSorted(
  wanted: Value,
  count: number,
  at: (index: number) => Value,
  descending = false,
): number {
  if (isAbsence(wanted)) return -1;
  const beyond = (value: Value): boolean => {
    const order = isAbsence(value) ? 0 : compareValues(value, wanted);
    return descending ? order < 0 : order > 0;
  };
  const comparable = (value: Value): boolean => typeof value === typeof wanted && !isAbsence(value);
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    let middle = (low + high) >> 1;
    while (middle >= low && !comparable(at(middle))) middle -= 1;
    if (middle < low) {
      // Nothing to compare in the lower half: look above it.
      low = ((low + high) >> 1) + 1;
      continue;
    }
    if (beyond(at(middle))) high = middle - 1;
    else if (middle === (low + high) >> 1) low = middle + 1;
    else low = ((low + high) >> 1) + 1;
  }
  while (high >= 0 && !comparable(at(high))) high -= 1;
  return high;
}
