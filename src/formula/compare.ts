/** Which of two values comes first: numbers before texts before truths, texts without regard to capitals, numbers by their 15 digits. */
import { sameNumber } from '#value/decimal';

export type Plain = number | string | boolean;

/** Below 0, 0 or above 0. */
export function compareValues(a: Plain, b: Plain): number {
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b) ? 0 : a - b;
  if (typeof a !== typeof b) return rank(a) - rank(b);
  const [x, y] = typeof a === 'string' ? [a.toUpperCase(), String(b).toUpperCase()] : [a, b];
  return x === y ? 0 : x < y ? -1 : 1;
}

function rank(value: Plain): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
