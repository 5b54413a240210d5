/**
 * Dates a form keeps as numbers: days since 1900 (or 1904, in workbooks made on old Macs). The day it is handed out takes
 * the place of the old one; a date that stands for a period keeps its place in it: the last day stays the last.
 */
import { monthsOf, type Month } from '#domain/period/months';
import type { Period } from '#domain/period/period';
import type { Day } from './day-text';

export type DateSystem = 1900 | 1904;

const epoch: Readonly<Record<DateSystem, number>> = {
  1900: Date.UTC(1899, 11, 30),
  1904: Date.UTC(1904, 0, 1),
};

export function serialOf({ year, month, day }: Day, system: DateSystem): number {
  return (Date.UTC(year, month - 1, day) - epoch[system]) / 86_400_000;
}

export function dayOfSerial(serial: number, system: DateSystem): Day {
  const date = new Date(epoch[system] + Math.floor(serial) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 2025-06-30 of 2025年上半年 → 2025-12-31 of 2025年下半年; undefined where the day lies in neither end of the period. */
export function dayLike({ year, month, day }: Day, from: Period, to: Period): Day | undefined {
  const [was, is] = [monthsOf(from), monthsOf(to)];
  const end = (['last', 'first'] as const).find((one) => was[one].year === year && was[one].month === month);
  if (!end) return undefined;
  const [old, now] = [was[end], is[end]];
  const last = lastDay(now);
  return { ...now, day: day === lastDay(old) ? last : Math.min(day, last) };
}

function lastDay({ year, month }: Month): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
