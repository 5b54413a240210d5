/** Serials and days as the workbook's date system counts them; what lies outside 1900 (or 1904) to 9999 is #NUM!. */
import type { Absence } from '#value/value';
import { faults } from '../faults';
import { dateOfSerial, serialOfDate, type CalendarDay } from '../serial';
import type { Asked } from './function';

/** 31 December 9999. */
const lastSerial = 2_958_465;
/** Days from 1900's day 0 to 1904's. */
const offset1904 = 1462;

function offsetOf({ surroundings }: Asked): number {
  return surroundings.date1904 ? offset1904 : 0;
}

/** The serial of 1900's system, whole; all reckoning is done in it. */
export function wholeDay(asked: Asked, serial: number): number | Absence {
  const whole = Math.floor(serial) + offsetOf(asked);
  return serial < 0 || whole > lastSerial ? faults.outOfRange : whole;
}

export function dayOf(asked: Asked, serial: number): CalendarDay | Absence {
  const whole = wholeDay(asked, serial);
  return typeof whole === 'number' ? dateOfSerial(whole) : whole;
}

/** Back from 1900's system. */
export function asSerial(asked: Asked, whole: number): number | Absence {
  const serial = whole - offsetOf(asked);
  return serial < 0 || whole > lastSerial ? faults.outOfRange : serial;
}

export function serialOf(asked: Asked, year: number, month: number, day: number): number | Absence {
  return asSerial(asked, serialOfDate(year, month, day));
}

/** Months beyond the year carry over. February 1900 has 29 days here. */
export function daysInMonth(year: number, month: number): number {
  return serialOfDate(year, month + 1, 1) - serialOfDate(year, month, 1);
}

/** 0 for Saturday, 1 for Sunday … 6 for Friday: as serials count on from day 0. */
export function dayOfWeek(whole: number): number {
  return ((whole % 7) + 7) % 7;
}
