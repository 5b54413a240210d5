/** Walking along the calendar of a statistical year. */
import { periodKinds, type PeriodKind } from './kinds';
import type { Period } from './period';

/** The period of the same kind `by` places later (earlier when negative). */
export function shiftPeriod(period: Period, by: number): Period {
  const { per } = periodKinds[period.kind];
  const place = period.year * per + (period.index - 1) + by;
  return { ...period, year: Math.floor(place / per), index: (((place % per) + per) % per) + 1 };
}

export function nextPeriod(period: Period): Period {
  return shiftPeriod(period, 1);
}

/** 上期. */
export function previousPeriod(period: Period): Period {
  return shiftPeriod(period, -1);
}

/** 上年同期. */
export function periodLastYear(period: Period): Period {
  return { ...period, year: period.year - 1 };
}

/** A calendar month counted from year 0, so that months compare and subtract. */
export type MonthNumber = number;

export function monthNumber(year: number, month: number): MonthNumber {
  return year * 12 + month - 1;
}

/** First and last calendar month of a period. A statistical year is named after the year in which it ends. */
export function monthsOf(period: Period): { first: MonthNumber; last: MonthNumber } {
  const { months } = periodKinds[period.kind];
  const yearStart =
    period.startMonth === 1 ? monthNumber(period.year, 1) : monthNumber(period.year - 1, period.startMonth);
  if (period.kind === 'toDate') return { first: yearStart, last: yearStart + period.index - 1 };
  const first = yearStart + (period.index - 1) * months;
  return { first, last: first + months - 1 };
}

/** The period of a kind that starts in a calendar month; undefined where none does. */
export function periodStarting(kind: PeriodKind, first: MonthNumber, startMonth: number): Period | undefined {
  const calendarYear = Math.floor(first / 12);
  const month = (first % 12) + 1;
  const year = startMonth > 1 && month >= startMonth ? calendarYear + 1 : calendarYear;
  const offset = (month - startMonth + 12) % 12;
  const { months } = periodKinds[kind];
  if (months === 0 || offset % months !== 0) return undefined;
  return { kind, year, index: offset / months + 1, startMonth };
}

/** Sorts by end, then by length: 一季度, 上半年 … */
export function comparePeriods(a: Period, b: Period): number {
  const left = monthsOf(a);
  const right = monthsOf(b);
  return left.last - right.last || right.first - left.first;
}
