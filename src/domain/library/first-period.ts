import { dayNumber, lastDayOf } from '../period/calendar';
import { dayAt, rangeOf, weekAt } from '../period/days';
import { periodKinds } from '../period/kinds';
import type { Month } from '../period/months';
import type { Period } from '../period/period';
import type { Form } from './form';

/** The period of a form's kind and year that holds a calendar month: October 2025 is the first month of 计生年度 2026. */
export function firstPeriod(
  { period: kind, startMonth }: Pick<Form, 'period' | 'startMonth'>,
  { year, month }: Month,
): Period {
  const day = dayNumber(year, month, 1);
  if (kind === 'day') return dayAt(day);
  // The first week that begins in the month.
  if (kind === 'week') return weekAt(day + 6);
  if (kind === 'range') return rangeOf(day, lastDayOf(year, month));
  const passed = (month - startMonth + 12) % 12;
  return {
    kind,
    year: startMonth > 1 && month >= startMonth ? year + 1 : year,
    index: kind === 'toDate' ? passed + 1 : Math.floor(passed / periodKinds[kind].months) + 1,
    startMonth,
  };
}
