/** Days as numbers since 1 January 1970, without a clock or a time zone; weeks as ISO 8601 counts them. */

/** `2026-06-30`. */
export type IsoDay = string;

const perDay = 86_400_000;

export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / perDay;
}

/** NaN for what is no day: `2026-02-30`, `30.6.2026`. */
export function numberOfDay(day: IsoDay): number {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const number = dayNumber(Number(year), Number(month), Number(date));
  return isoDay(number) === day ? number : NaN;
}

/** Empty for NaN. */
export function isoDay(number: number): IsoDay {
  return Number.isNaN(number) ? '' : new Date(number * perDay).toISOString().slice(0, 10);
}

export function dateOf(number: number): { year: number; month: number; day: number } {
  const date = new Date(number * perDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function lastDayOf(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - 1;
}

/** 0 for Monday. */
function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** Monday of the week with 4 January. */
function firstMonday(year: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekday(fourth);
}

export function mondayOf(year: number, week: number): number {
  return firstMonday(year) + (week - 1) * 7;
}

export function weeksIn(year: number): number {
  return (firstMonday(year + 1) - firstMonday(year)) / 7;
}

export function daysIn(year: number): number {
  return dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1);
}

/** The week a day lies in; its year may be the one beside. */
export function weekOfDay(number: number): { year: number; week: number } {
  const { year } = dateOf(number - weekday(number) + 3);
  return { year, week: Math.floor((number - firstMonday(year)) / 7) + 1 };
}
