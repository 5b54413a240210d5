/** 截止: the day by which a table is to be in. */
import { dayNumber, isoDay, lastDayOf } from '../period/calendar';
import { daysOf } from '../period/days';
import { monthNumber, monthOf, monthsOf } from '../period/months';
import type { Period } from '../period/period';
import type { Table } from './table';

/** ISO day; undefined where the table has no date. A month too short for the day ends it on its last one. */
export function dueDay({ due, cutOff }: Pick<Table, 'due' | 'cutOff'>, period: Period): string | undefined {
  if (!due) return undefined;
  if (due.kind === 'after') return isoDay(daysOf(period, cutOff).last + due.days);
  const { year, month } = monthOf(monthNumber(monthsOf(period).last) + due.months);
  return isoDay(Math.min(dayNumber(year, month, due.day), lastDayOf(year, month)));
}
