/** Weekdays and weeks. */
import type { Value } from '#value/value';
import { faults } from '../faults';
import { dateOfSerial, serialOfDate } from '../serial';
import { dayOfWeek, wholeDay } from './calendar';
import { declare } from './function';

const date = { name: 'date', takes: 'number' } as const;
const type = { name: 'type', takes: 'number', optional: true } as const;

/** The day a week begins on, by type: 0 is Saturday. */
const firstDays: Readonly<Record<number, number>> = {
  1: 1,
  2: 2,
  11: 2,
  12: 3,
  13: 4,
  14: 5,
  15: 6,
  16: 0,
  17: 1,
};

export const weeks = [
  declare({
    name: 'WEEKDAY',
    chinese: '星期几',
    help: 'function.WEEKDAY',
    parameters: [date, type],
    examples: [
      { formula: 'WEEKDAY(45000)', value: 4 },
      { formula: 'WEEKDAY(45000,2)', value: 3 },
      { formula: 'WEEKDAY(45000,9)', value: { why: 'outOfRange' } },
    ],
    compute(asked, serial, kind = 1) {
      const whole = wholeDay(asked, serial);
      if (typeof whole !== 'number') return whole;
      const first = Math.trunc(kind) === 3 ? 2 : firstDays[Math.trunc(kind)];
      if (first === undefined) return faults.outOfRange;
      return dayOfWeek(whole - first) + (Math.trunc(kind) === 3 ? 0 : 1);
    },
  }),
  declare({
    name: 'WEEKNUM',
    chinese: '第几周',
    help: 'function.WEEKNUM',
    parameters: [date, type],
    examples: [
      { formula: 'WEEKNUM(DATE(2012,3,9))', value: 10 },
      { formula: 'WEEKNUM(DATE(2012,3,9),2)', value: 11 },
    ],
    compute(asked, serial, kind = 1) {
      const whole = wholeDay(asked, serial);
      if (typeof whole !== 'number') return whole;
      if (Math.trunc(kind) === 21) return isoWeek(whole);
      const first = firstDays[Math.trunc(kind)];
      if (first === undefined) return faults.outOfRange;
      const newYear = serialOfDate(dateOfSerial(whole).year, 1, 1);
      return Math.floor((whole - newYear + dayOfWeek(newYear - first)) / 7) + 1;
    },
  }),
  declare({
    name: 'ISOWEEKNUM',
    chinese: '国际标准周',
    help: 'function.ISOWEEKNUM',
    parameters: [date],
    examples: [
      { formula: 'ISOWEEKNUM(DATE(2012,3,9))', value: 10 },
      { formula: 'ISOWEEKNUM(DATE(2021,1,1))', value: 53 },
    ],
    compute(asked, serial) {
      const whole = wholeDay(asked, serial);
      return typeof whole === 'number' ? isoWeek(whole) : whole;
    },
  }),
];

/** The week of its Thursday, by the year that Thursday lies in. */
function isoWeek(whole: number): Value {
  const thursday = whole + 3 - dayOfWeek(whole - 2);
  return Math.floor((thursday - serialOfDate(dateOfSerial(thursday).year, 1, 1)) / 7) + 1;
}
