/** First and last day of a period, and the period that covers a stretch of days. */
import { dateOf, dayNumber, isoDay, lastDayOf, weekOfDay } from './calendar';
import { endsOf, monthsOf, periodOfMonths } from './months';
import type { Period } from './period';

export interface Days {
  /** Days since 1970, both in it. */
  readonly first: number;
  readonly last: number;
}

/**
 * `cutOff` is the day of the month with which a form closes its months (24日): its June then runs from 25 May to 24 June. A
 * month keeps its code whatever the cut-off: June is June in every table.
 */
export function daysOf(period: Period, cutOff?: number): Days {
  const ends = endsOf(period);
  if (ends) return ends;
  const { first, last } = monthsOf(period);
  if (cutOff === undefined) {
    return { first: dayNumber(first.year, first.month, 1), last: lastDayOf(last.year, last.month) };
  }
  // A short month closes with its last day at the latest.
  const closing = (y: number, m: number): number => Math.min(dayNumber(y, m, cutOff), lastDayOf(y, m));
  const before = first.month === 1 ? closing(first.year - 1, 12) : closing(first.year, first.month - 1);
  return { first: before + 1, last: closing(last.year, last.month) };
}

export function weekAt(day: number): Period {
  const { year, week } = weekOfDay(day);
  return { kind: 'week', year, index: week, startMonth: 1 };
}

export function dayAt(day: number): Period {
  const { year } = dateOf(day);
  return { kind: 'day', year, index: day - dayNumber(year, 1, 1) + 1, startMonth: 1 };
}

/** A free stretch, even where another kind covers the same days; named after the year it ends in. */
export function rangeOf(first: number, last: number): Period {
  const span = { from: isoDay(first), until: isoDay(last) };
  return { kind: 'range', year: dateOf(last).year, index: 1, startMonth: 1, span };
}

/** One stretch, one period: months where they are whole, else a week, a day, a free stretch. undefined where it ends first. */
export function periodOfDays(first: number, last: number): Period | undefined {
  if (!(first <= last)) return undefined;
  const [from, until] = [dateOf(first), dateOf(last)];
  const months = from.day === 1 && last === lastDayOf(until.year, until.month);
  const whole = months ? periodOfMonths(from, until) : undefined;
  if (whole) return whole;
  if (first === last) return dayAt(first);
  const week = weekAt(first);
  const days = daysOf(week);
  return days.first === first && days.last === last ? week : rangeOf(first, last);
}
