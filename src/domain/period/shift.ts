/** Walking along the calendar of a statistical year. */
import { periodKinds } from './kinds';
import { monthNumber, monthsOf } from './months';
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

/** Sorts by end, then by length, the shorter first: 一季度, 二季度, 上半年 … */
export function comparePeriods(a: Period, b: Period): number {
  const left = monthsOf(a);
  const right = monthsOf(b);
  return (
    monthNumber(left.last) - monthNumber(right.last) || monthNumber(right.first) - monthNumber(left.first)
  );
}
