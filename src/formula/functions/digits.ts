/**
 * Rounding up, down and to multiples on the decimal that Excel shows (law 4): 4.1*100 is 410 although its double lies
 * below. All rounding itself is `value/decimal`'s.
 */
import { round } from '#value/decimal';

/** Towards zero. */
export function roundDown(number: number, digits: number): number {
  const rounded = round(number, digits);
  if (!(Math.abs(rounded) > Math.abs(decimal(number)))) return rounded;
  return round(rounded - Math.sign(number) * 10 ** -digits, digits);
}

/** Away from zero. */
export function roundUp(number: number, digits: number): number {
  const rounded = round(number, digits);
  if (!(Math.abs(rounded) < Math.abs(decimal(number)))) return rounded;
  return round(rounded + Math.sign(number) * 10 ** -digits, digits);
}

export function floor(number: number): number {
  return Math.floor(decimal(number)) + 0;
}

export function ceil(number: number): number {
  return Math.ceil(decimal(number)) + 0;
}

/** The nearest decimal of 15 digits. */
export function decimal(number: number): number {
  return Number(number.toPrecision(15));
}

/** So many times a step, without the dust of the multiplication. */
export function times(count: number, step: number): number {
  return decimal(count * step) + 0;
}
