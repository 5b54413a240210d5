/**
 * Days as Excel counts them: 1 is 1900-01-01, and 60 is a 29 February 1900 that never was. Months and days beyond their
 * bounds carry over.
 */
const dayMilliseconds = 86_400_000;
/** Day 0 of serials from 61 on. */
const epoch = Date.UTC(1899, 11, 30);

export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

export function serialOfDate(year: number, month: number, day: number): number {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, 1);
  const first = Math.round((moment.getTime() - epoch) / dayMilliseconds);
  // Days before March 1900 stand one lower; counted from the first of their month, so that 29 February 1900 is 60.
  return (first < 61 ? first - 1 : first) + day - 1;
}

/** The calendar day of a serial; the time of day is left out. Serial 0 is shown as 1900-01-00, as Excel does. */
export function dateOfSerial(serial: number): CalendarDay {
  const whole = Math.floor(serial);
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(epoch + (whole < 60 ? whole + 1 : whole) * dayMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
