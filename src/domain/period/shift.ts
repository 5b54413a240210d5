/** Walking along the calendar of a statistical year. */
import { dateOf, dayNumber, lastDayOf, numberOfDay } from './calendar';
import { dayAt, daysOf, rangeOf, weekAt } from './days';
import { partsIn, periodKinds } from './kinds';
import { endsOf } from './months';
import type { Period } from './period';

/** The period of the same kind `by` places later (earlier when negative). A free stretch moves by its own length. */
export function shiftPeriod(period: Period, by: number): Period {
  const days = endsOf(period);
  if (days) {
    if (period.kind === 'week') return weekAt(days.first + by * 7);
    if (period.kind === 'day') return dayAt(days.first + by);
    const far = by * (days.last - days.first + 1);
    return rangeOf(days.first + far, days.last + far);
  }
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

/** 上年同期: the same part of the year before; of a week 53 the last one there is, of days the same dates. */
export function periodLastYear(period: Period): Period {
  const { kind, index, span } = period;
  const year = period.year - 1;
  if (span) return rangeOf(yearEarlier(numberOfDay(span.from)), yearEarlier(numberOfDay(span.until)));
  if (kind === 'day') return dayAt(yearEarlier(daysOf(period).first));
  return { ...period, year, index: Math.min(index, partsIn(kind, year)) };
}

/** 29 February becomes the 28th. */
function yearEarlier(number: number): number {
  const { year, month, day } = dateOf(number);
  return Math.min(dayNumber(year - 1, month, day), lastDayOf(year - 1, month));
}

/** Sorts by end, then by length, the shorter first: 一季度, 二季度, 上半年 … */
export function comparePeriods(a: Period, b: Period): number {
  const left = daysOf(a);
  const right = daysOf(b);
  return left.last - right.last || right.first - left.first;
}
