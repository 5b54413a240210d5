/** What Excel would show for the formulas of the form, kept beside each formula as its cached value. */
import type { Input, RateColumn } from './columns';
import type { Entry, Row } from './entries';

export type ExcelError = '#DIV/0!' | '#VALUE!';
export interface Outcome {
  readonly value?: number;
  readonly error?: ExcelError;
}

/** In arithmetic Excel takes an empty cell for 0 and refuses text. */
function operand(entry: Entry): number | undefined {
  return entry === undefined ? 0 : typeof entry === 'number' ? entry : undefined;
}

/** ROUND(numerator / denominator * factor, 2), in whole numbers, so that no half is lost to binary fractions. */
export function rateOf(row: Row, { numerator, denominator, factor }: RateColumn['rate']): Outcome {
  const above = operand(row[numerator]);
  const below = operand(row[denominator]);
  if (above === undefined || below === undefined) return { error: '#VALUE!' };
  if (below === 0) return { error: '#DIV/0!' };
  return { value: Math.floor((2 * above * factor * 100 + below) / (2 * below)) / 100 };
}

/** SUM passes over text and empty cells. */
export function totalOf(rows: readonly Row[], input: Input): number {
  let total = 0;
  for (const row of rows) {
    const entry = row[input];
    if (typeof entry === 'number') total += entry;
  }
  return total;
}
