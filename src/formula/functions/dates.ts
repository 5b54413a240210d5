/** Days made of their parts, and their parts. */
import { isAbsence } from '#value/value';
import { faults } from '../faults';
import { readDate, readTime } from '../cell-number';
import { dateOfSerial } from '../serial';
import { asSerial, dayOf, daysInMonth, serialOf } from './calendar';
import { declare, type Asked, type Value } from './function';

const date = { name: 'date', takes: 'number' } as const;
const months = { name: 'months', takes: 'number' } as const;
const text = { name: 'text', takes: 'text' } as const;

export const dates = [
  declare({
    name: 'DATE',
    chinese: '日期',
    help: 'function.DATE',
    parameters: [
      { name: 'year', takes: 'number' },
      { name: 'month', takes: 'number' },
      { name: 'day', takes: 'number' },
    ],
    examples: [
      { formula: 'DATE(2023,3,15)', value: 45_000 },
      { formula: 'DATE(2023,14,0)', value: 45_322 },
      { formula: 'DATE(-1,1,1)', value: { why: 'outOfRange' } },
    ],
    /** Months and days carry over; a year below 1900 is counted from there. */
    compute(asked, y, m, d) {
      const [year, month, day] = [y, m, d].map(Math.trunc) as [number, number, number];
      if (year < 0 || year > 9999 || Math.abs(month) > 1e6 || Math.abs(day) > 1e7) return faults.outOfRange;
      return serialOf(asked, year < 1900 ? year + 1900 : year, month, day);
    },
  }),
  declare({
    name: 'YEAR',
    chinese: '年份',
    help: 'function.YEAR',
    parameters: [date],
    examples: [
      { formula: 'YEAR(45000)', value: 2023 },
      { formula: 'YEAR(-1)', value: { why: 'outOfRange' } },
    ],
    compute: (asked, serial) => partOf(asked, serial, 'year'),
  }),
  declare({
    name: 'MONTH',
    chinese: '月份',
    help: 'function.MONTH',
    parameters: [date],
    examples: [
      { formula: 'MONTH(45000)', value: 3 },
      { formula: 'MONTH(60)', value: 2 },
    ],
    compute: (asked, serial) => partOf(asked, serial, 'month'),
  }),
  declare({
    name: 'DAY',
    chinese: '日',
    help: 'function.DAY',
    parameters: [date],
    examples: [
      { formula: 'DAY(45000)', value: 15 },
      { formula: 'DAY(60)', value: 29 },
    ],
    compute: (asked, serial) => partOf(asked, serial, 'day'),
  }),
  declare({
    name: 'EDATE',
    chinese: '几月后',
    help: 'function.EDATE',
    parameters: [date, months],
    examples: [
      { formula: 'EDATE(45000,1)', value: 45_031 },
      { formula: 'EDATE(DATE(2024,1,31),1)', value: 45_351 },
    ],
    /** The same day of another month, or its last. */
    compute(asked, serial, by) {
      const from = dayOf(asked, serial);
      if (isAbsence(from)) return from;
      const month = from.month + Math.trunc(by);
      if (Math.abs(month) > 1e6) return faults.outOfRange;
      return serialOf(asked, from.year, month, Math.min(from.day, daysInMonth(from.year, month)));
    },
  }),
  declare({
    name: 'EOMONTH',
    chinese: '月末',
    help: 'function.EOMONTH',
    parameters: [date, months],
    examples: [
      { formula: 'EOMONTH(45000,0)', value: 45_016 },
      { formula: 'DAY(EOMONTH(DATE(2024,1,5),1))', value: 29 },
    ],
    compute(asked, serial, by) {
      const from = dayOf(asked, serial);
      if (isAbsence(from)) return from;
      const month = from.month + Math.trunc(by);
      return Math.abs(month) > 1e6 ? faults.outOfRange : serialOf(asked, from.year, month + 1, 0);
    },
  }),
  declare({
    name: 'DATEVALUE',
    chinese: '日期值',
    help: 'function.DATEVALUE',
    parameters: [text],
    examples: [
      { formula: 'DATEVALUE("2023年3月15日")', value: 45_000 },
      { formula: 'DATEVALUE("2023-3-15 8:30")', value: 45_000 },
      { formula: 'DATEVALUE("2023")', value: { why: 'notNumber' } },
    ],
    /** A time after the date is passed over; without a year it is this year's. */
    compute(asked, written) {
      const [day = '', time] = written.trim().split(/\s+(?=\d{1,2}:)/);
      const { now } = asked.surroundings;
      const short = /^(\d{1,2})[-/月](\d{1,2})日?$/.exec(day);
      const year = now === undefined ? undefined : dateOfSerial(now).year;
      const read = readDate(short && year !== undefined ? `${year}-${short[1]}-${short[2]}` : day);
      if (read === undefined || (time !== undefined && readTime(time) === undefined)) return faults.notNumber;
      return asSerial(asked, read);
    },
  }),
];

function partOf(asked: Asked, serial: number, part: 'year' | 'month' | 'day'): Value {
  const day = dayOf(asked, serial);
  return isAbsence(day) ? day : day[part];
}
