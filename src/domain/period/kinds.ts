import { daysIn, weeksIn } from './calendar';

/**
 * Kinds of period, one row each. `per` is how many make a statistical year at most, `months` how long one lasts; 0 for
 * what is not made of whole months.
 */
export const periodKinds = {
  year: { per: 1, months: 12, letter: '' },
  half: { per: 2, months: 6, letter: 'H' },
  quarter: { per: 4, months: 3, letter: 'Q' },
  month: { per: 12, months: 1, letter: 'M' },
  /** 累计: from the start of the statistical year to the end of its n-th month; its length is its index. */
  toDate: { per: 12, months: 0, letter: 'T' },
  /** Monday to Sunday, numbered as ISO 8601 does: week 1 has the first Thursday of its year. */
  week: { per: 53, months: 0, letter: 'W' },
  /** Its index is the day of the year. */
  day: { per: 366, months: 0, letter: 'D' },
  /** 专项: from any day to any other, as a campaign runs. */
  range: { per: 1, months: 0, letter: 'R' },
} as const;
export type PeriodKind = keyof typeof periodKinds;

/** Kinds that are counted in days: their year is the calendar's, whichever month a statistical year starts in. */
export function isOfDays(kind: PeriodKind): boolean {
  return kind === 'week' || kind === 'day' || kind === 'range';
}

/** How many periods of a kind a year has. */
export function partsIn(kind: PeriodKind, year: number): number {
  if (kind === 'week') return weeksIn(year);
  return kind === 'day' ? daysIn(year) : periodKinds[kind].per;
}
