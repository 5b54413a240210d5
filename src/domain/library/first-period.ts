import { periodKinds } from '../period/kinds';
import type { Month } from '../period/months';
import type { Period } from '../period/period';
import type { Form } from './form';

/** The period of a form's kind and year that holds a calendar month: October 2025 is the first month of 计生年度 2026. */
export function firstPeriod(
  { period: kind, startMonth }: Pick<Form, 'period' | 'startMonth'>,
  { year, month }: Month,
): Period {
  const passed = (month - startMonth + 12) % 12;
  return {
    kind,
    year: startMonth > 1 && month >= startMonth ? year + 1 : year,
    index: kind === 'toDate' ? passed + 1 : Math.floor(passed / periodKinds[kind].months) + 1,
    startMonth,
  };
}
