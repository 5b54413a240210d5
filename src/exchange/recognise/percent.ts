/**
 * The percent scale of a column, decided in this order: a number format with % stores fractions (× 100); typed texts with %
 * are as written; fractions only, under a caption that promises a rate, are settled by a numerator and denominator that
 * fit; where none do, the scale stays 1 and the doubt is told.
 */
export interface Series {
  readonly column: number;
  readonly caption: string;
  /** By row; undefined where no number stands. */
  readonly numbers: readonly (number | undefined)[];
  /** Cells whose format shows a percent sign. */
  readonly percentFormats: number;
  /** Texts written with a percent sign. */
  readonly percentTexts: number;
  readonly permilleTexts: number;
}

export interface Scale {
  readonly scale: number;
  readonly by: 'format' | 'text' | 'witness' | 'plain';
  /** Columns of numerator and denominator that fit. */
  readonly witness?: readonly [number, number];
  readonly unsure?: 'mixed' | 'fractions';
}

export function scaleOf(series: Series, others: readonly Series[]): Scale {
  const count = series.numbers.filter((n) => n !== undefined).length;
  if (series.percentFormats > 0 && series.percentFormats + series.percentTexts >= count / 2) {
    const mixed = series.percentFormats < count;
    return { scale: 100, by: 'format', ...(mixed ? { unsure: 'mixed' as const } : {}) };
  }
  if (series.percentTexts > 0) {
    const mixed = series.percentTexts < count;
    return { scale: 1, by: 'text', ...(mixed ? { unsure: 'mixed' as const } : {}) };
  }
  if (!/(率|比例|占比|比重|%|百分)/.test(series.caption)) return { scale: 1, by: 'plain' };
  if (areMixed(series, others)) return { scale: 1, by: 'plain', unsure: 'mixed' };
  if (!areFractions(series.numbers)) return { scale: 1, by: 'plain' };
  const witness = witnessOf(series, others);
  return witness ? { scale: 100, by: 'witness', witness } : { scale: 1, by: 'plain', unsure: 'fractions' };
}

/** All in [0, 1], most with more than two decimals. */
function areFractions(numbers: readonly (number | undefined)[]): boolean {
  const known = numbers.filter((n): n is number => n !== undefined);
  const fine = known.filter((n) => Math.abs(n * 100 - Math.round(n * 100)) > 1e-9).length;
  return known.length > 0 && known.every((n) => n >= 0 && n <= 1) && fine >= known.length / 3;
}

/** `0.6923` and `90.48` in one column, each the same numerator over the same denominator. */
function areMixed(series: Series, others: readonly Series[]): boolean {
  const known = series.numbers.filter((n): n is number => n !== undefined && n !== 0);
  if (!known.some((n) => n > 0 && n < 1) || !known.some((n) => n > 1 && n <= 100)) return false;
  const near = nearest(series, others);
  return near.some((numerator) =>
    near.some((denominator) => {
      const [asFraction, asPercent] = [1, 100].map((scale) => fitting(series, numerator, denominator, scale));
      return (
        numerator !== denominator &&
        (asFraction as number) > 0 &&
        (asPercent as number) > 0 &&
        (asFraction as number) + (asPercent as number) >= known.length
      );
    }),
  );
}

/** Rows in which the quotient, times the scale, is the rate. */
function fitting(rate: Series, numerator: Series, denominator: Series, scale: number): number {
  return rate.numbers.filter((r, i) => {
    const [n, d] = [numerator.numbers[i], denominator.numbers[i]];
    if (r === undefined || n === undefined || d === undefined || d === 0 || n === 0) return false;
    return Math.abs((n / d) * scale - r) <= 0.0051 * scale;
  }).length;
}

function nearest(series: Series, others: readonly Series[]): readonly Series[] {
  return others
    .filter(({ column }) => column !== series.column)
    .sort((a, b) => Math.abs(a.column - series.column) - Math.abs(b.column - series.column))
    .slice(0, 8);
}

/** Two other columns whose quotient is this one in every row that has all three, nearest first. */
function witnessOf(series: Series, others: readonly Series[]): readonly [number, number] | undefined {
  const near = nearest(series, others);
  for (const numerator of near) {
    for (const denominator of near) {
      if (numerator !== denominator && fits(series, numerator, denominator)) {
        return [numerator.column, denominator.column];
      }
    }
  }
  return undefined;
}

function fits(rate: Series, numerator: Series, denominator: Series): boolean {
  let seen = 0;
  for (let i = 0; i < rate.numbers.length; i++) {
    const [r, n, d] = [rate.numbers[i], numerator.numbers[i], denominator.numbers[i]];
    if (r === undefined || n === undefined || d === undefined || d === 0) continue;
    if (Math.abs(n / d - r) > 0.0051) return false;
    seen++;
  }
  return seen >= 2;
}

/** `0.00%` → 2, `#,##0` → 0, `General` → null. */
export function decimalsOf(format: string): number | null {
  const bare = (format.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (!/[0#]/.test(bare) || /[ydhms年月]/i.test(bare)) return null;
  return /\.([0#?]+)/.exec(bare)?.[1]?.length ?? 0;
}
