/** Days and months counted on, in the Gregorian calendar; no clock and no time zone. */

export interface Day {
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  readonly day: number;
}

const dayLength = 86_400_000;

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / dayLength;
}

export function dayAt(number: number): Day {
  const date = new Date(number * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Months since January of year 0. */
export function monthNumber({ year, month }: { year: number; month: number }): number {
  return year * 12 + month - 1;
}

export function monthAt(number: number): { year: number; month: number } {
  return { year: Math.floor(number / 12), month: (number % 12) + 1 };
}
