/** 累计: a stretch from the start of the statistical year, and the periods it is made of (law 5). */
import { dayNumber, daysIn, dateOf, mondayOf } from './calendar';
import { rangeOf } from './days';
import { periodKinds, type PeriodKind } from './kinds';
import { endsOf } from './months';
import { periodCode, type Period, type PeriodCode } from './period';

/**
 * The stretch that ends with a period: of 二季度 it is 1—6 月, of a week the days from the year's first week on. A year, a
 * day and what is a stretch already is itself.
 */
export function toDateOf(period: Period): PeriodCode {
  const { kind, year, index } = period;
  if (kind === 'week') return periodCode(rangeOf(mondayOf(year, 1), mondayOf(year, index) + 6));
  const { months } = periodKinds[kind];
  if (kind === 'year' || months === 0) return periodCode(period);
  return periodCode({ ...period, kind: 'toDate', index: index * months });
}

/** Whether periods of a kind are parts of a year so far. */
export function hasToDate(kind: PeriodKind): boolean {
  return kind === 'week' || (kind !== 'year' && periodKinds[kind].months > 0);
}

/** Share of the statistical year that has passed by the end of a period, 0–1. */
export function elapsedShare(period: Period): number {
  const { kind, index } = period;
  if (kind === 'toDate') return index / 12;
  const days = endsOf(period);
  if (!days) return (index * periodKinds[kind].months) / 12;
  const { year } = dateOf(days.last);
  return (days.last - dayNumber(year, 1, 1) + 1) / daysIn(year);
}

/** The periods of the same kind from the start of the year up to and with this one; none for what is whole itself. */
export function partsToDate(period: Period): PeriodCode[] {
  if (!hasToDate(period.kind)) return [];
  return Array.from({ length: period.index }, (_, i) => periodCode({ ...period, index: i + 1 }));
}

/** The stretches of the same year that end before one does, the longest first; of a stretch of weeks none. */
export function toDatesBefore(period: Period): PeriodCode[] {
  if (period.kind !== 'toDate') return [];
  return Array.from({ length: period.index - 1 }, (_, i) =>
    periodCode({ ...period, index: period.index - 1 - i }),
  );
}

/** The months a stretch is made of; none for what is no stretch of months. */
export function monthsIn(period: Period): PeriodCode[] {
  if (period.kind !== 'toDate') return [];
  return Array.from({ length: period.index }, (_, i) =>
    periodCode({ ...period, kind: 'month', index: i + 1 }),
  );
}
