/**
 * Periods a form names beside its own. Each is taken to stand to the chosen period as it stood to the form's:
 *
 *     the same part of another year   2024年上半年 beside 2025年上半年
 *     another part of the same kind   2025年5月 beside 2025年6月
 *     up to the same month            2025年1—6月 beside 2025年6月
 *     the month it goes up to         2025年6月 beside 2025年1—6月
 *     a part of the year, or the year 2025年 beside 2025年上半年
 *
 * undefined for what has nothing to do with it: a census of 2020, a form approved in 2019.
 */
import { daysOf } from '#domain/period/days';
import { isOfDays, periodKinds } from '#domain/period/kinds';
import { monthNumber, monthsOf } from '#domain/period/months';
import { periodCode, type Period } from '#domain/period/period';
import { periodLastYear, shiftPeriod } from '#domain/period/shift';

/** Forms look back a year, or two where they compare; what lies further away is no period of reporting. */
const farthest = 2;

export function relatedPeriod(named: Period, from: Period, to: Period): Period | undefined {
  const years = named.year - from.year;
  if (Math.abs(years) > farthest) return undefined;
  const year = to.year + years;
  if (isOfDays(from.kind) || isOfDays(named.kind)) return besideDays(named, from, to);
  if (sameDays({ ...named, year: from.year }, from)) return { ...to, year };
  if (named.kind === from.kind && named.startMonth === from.startMonth) {
    return shiftPeriod(to, placeOf(named) - placeOf(from));
  }
  if (named.kind === 'toDate' && endOf({ ...named, year: from.year }) === endOf(from)) {
    const { first } = monthsOf({ ...to, kind: 'year', index: 1 });
    const index = endOf(to) - monthNumber(first) + 1;
    return { kind: 'toDate', year, index, startMonth: to.startMonth };
  }
  if (
    named.kind === 'month' &&
    from.kind === 'toDate' &&
    endOf({ ...named, year: from.year }) === endOf(from)
  )
    return to.kind === 'toDate' ? { ...named, year, index: to.index } : undefined;
  if (named.kind === 'year' || from.kind === 'year') return { ...named, year };
  return undefined;
}

/** Weeks, days and free stretches: the same a year before, or as far along as it was. */
function besideDays(named: Period, from: Period, to: Period): Period | undefined {
  if (named.kind !== from.kind) return undefined;
  if (sameDays(named, from)) return to;
  if (sameDays(named, periodLastYear(from))) return periodLastYear(to);
  return [-1, 1].flatMap((by) => (sameDays(named, shiftPeriod(from, by)) ? [shiftPeriod(to, by)] : []))[0];
}

/** Of two names for the same days: 上半年 and 1—6月. */
export function sameDays(a: Period, b: Period): boolean {
  if (periodCode(a) === periodCode(b)) return true;
  const [left, right] = [daysOf(a), daysOf(b)];
  return left.first === right.first && left.last === right.last;
}

function endOf(period: Period): number {
  return monthNumber(monthsOf(period).last);
}

function placeOf({ kind, year, index }: Period): number {
  return year * periodKinds[kind].per + index;
}
