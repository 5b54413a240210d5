/** 截止: the day by which a table is to be in. */
import { monthNumber, monthOf, monthsOf } from '../period/months';
import type { Period } from '../period/period';
import type { Table } from './table';

/** ISO day; undefined where the table has no date. A month too short for the day ends it on its last one. */
export function dueDay({ due }: Pick<Table, 'due'>, period: Period): string | undefined {
  if (!due) return undefined;
  const { last } = monthsOf(period);
  if (due.kind === 'after') return isoDay(last.year, last.month, lastDay(last.year, last.month) + due.days);
  const { year, month } = monthOf(monthNumber(last) + due.months);
  return isoDay(year, month, Math.min(due.day, lastDay(year, month)));
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days beyond the month's end are days of the next one. */
function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
