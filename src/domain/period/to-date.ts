/** 累计: a stretch from the start of the statistical year, and the periods it is made of (law 5). */
import { periodKinds } from './kinds';
import { periodCode, type Period, type PeriodCode } from './period';

/** The stretch that ends with a period: of 二季度 it is 1—6 月. A year, and what is a stretch already, is itself. */
export function toDateOf(period: Period): PeriodCode {
  const { kind, index } = period;
  if (kind === 'year' || kind === 'toDate') return periodCode(period);
  return periodCode({ ...period, kind: 'toDate', index: index * periodKinds[kind].months });
}

/** Share of the statistical year that has passed by the end of a period, 0–1. */
export function elapsedShare({ kind, index }: Period): number {
  if (kind === 'toDate') return index / 12;
  return (index * periodKinds[kind].months) / 12;
}

/** The periods of the same kind from the start of the year up to and with this one; none for what is whole itself. */
export function partsToDate(period: Period): PeriodCode[] {
  if (period.kind === 'year' || period.kind === 'toDate') return [];
  return Array.from({ length: period.index }, (_, i) => periodCode({ ...period, index: i + 1 }));
}
