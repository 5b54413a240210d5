/** The period that covers a stretch of calendar months, if one of our kinds does. */
import { dateOf, dayNumber, mondayOf, numberOfDay } from './calendar';
import { periodKinds } from './kinds';
import type { Period } from './period';

export interface Month {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
}

/** Months since year 0. */
export function monthNumber({ year, month }: Month): number {
  return year * 12 + month - 1;
}

export function monthOf(number: number): Month {
  return { year: Math.floor(number / 12), month: (number % 12) + 1 };
}

/** First and last calendar month of a period; those its first and last day lie in. */
export function monthsOf(period: Period): { first: Month; last: Month } {
  const ends = endsOf(period);
  if (ends) return { first: monthAt(ends.first), last: monthAt(ends.last) };
  const { months } = periodKinds[period.kind];
  // The year is named after the calendar year in which it ends, so a year that starts in October starts one earlier.
  const startYear = period.startMonth === 1 ? period.year : period.year - 1;
  const start = monthNumber({ year: startYear, month: period.startMonth });
  if (period.kind === 'toDate') return { first: monthOf(start), last: monthOf(start + period.index - 1) };
  const first = start + (period.index - 1) * months;
  return { first: monthOf(first), last: monthOf(first + months - 1) };
}

/** First and last day of what is counted in days, since 1970; undefined for what is made of months. */
export function endsOf({ kind, year, index, span }: Period): { first: number; last: number } | undefined {
  const first = kind === 'week' ? mondayOf(year, index) : dayNumber(year, 1, index);
  if (kind === 'week') return { first, last: first + 6 };
  if (kind === 'day') return { first, last: first };
  return span && { first: numberOfDay(span.from), last: numberOfDay(span.until) };
}

function monthAt(day: number): Month {
  const { year, month } = dateOf(day);
  return { year, month };
}

/**
 * Inside one calendar year the statistical year starts in January; a stretch over the turn of the year belongs to a
 * year that starts in October if it keeps its quarters, else to one that starts with the stretch.
 *
 * A stretch from the year's first month is 累计 where `toDate` says so or no shorter kind fits.
 */
export function periodOfMonths(first: Month, last: Month, toDate = false): Period | undefined {
  const length = monthNumber(last) - monthNumber(first) + 1;
  if (length < 1 || length > 12) return undefined;
  const inOneYear = first.year === last.year;
  const startMonth = inOneYear ? 1 : (first.month + 2) % 3 === 0 && last.month < 10 ? 10 : first.month;
  const year =
    inOneYear || startMonth === 1 ? last.year : last.month >= startMonth ? last.year + 1 : last.year;
  const offset = (first.month - startMonth + 12) % 12;
  const from = { year, startMonth };
  if (toDate && offset === 0) return { ...from, kind: 'toDate', index: length };
  if (length === 12) return { ...from, kind: 'year', index: 1 };
  if (length === 6 && offset % 6 === 0) return { ...from, kind: 'half', index: offset / 6 + 1 };
  if (length === 3 && offset % 3 === 0) return { ...from, kind: 'quarter', index: offset / 3 + 1 };
  if (length === 1) return { ...from, kind: 'month', index: offset + 1 };
  return offset === 0 ? { ...from, kind: 'toDate', index: length } : undefined;
}
