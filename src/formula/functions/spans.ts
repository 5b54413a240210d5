/** How far two days lie apart. */
import { isAbsence, type Value } from '#value/value';
import { faults } from '../faults';
import { dateOfSerial, serialOfDate, type CalendarDay } from '../serial';
import { daysInMonth, wholeDay } from './calendar';
import { declare, type Asked } from './function';

const start = { name: 'startDate', takes: 'number' } as const;
const end = { name: 'end', takes: 'number' } as const;

export const spans = [
  declare({
    name: 'DATEDIF',
    chinese: '日期间隔',
    help: 'function.DATEDIF',
    parameters: [start, end, { name: 'unit', takes: 'text' }],
    examples: [
      { formula: 'DATEDIF(DATE(2020,5,20),DATE(2024,5,19),"Y")', value: 3 },
      { formula: 'DATEDIF(DATE(2024,1,31),DATE(2024,3,1),"M")', value: 1 },
      { formula: 'DATEDIF(2,1,"D")', value: { why: 'outOfRange' } },
    ],
    compute(asked, from, to, unit) {
      const both = wholeDays(asked, from, to);
      if (isAbsence(both)) return both;
      const [first, last] = both;
      return first > last ? faults.outOfRange : apart(first, last, unit.toUpperCase());
    },
  }),
  declare({
    name: 'DAYS',
    chinese: '相差天数',
    help: 'function.DAYS',
    parameters: [end, start],
    examples: [
      { formula: 'DAYS(DATE(2024,3,1),DATE(2024,2,1))', value: 29 },
      { formula: 'DAYS(1,3)', value: -2 },
    ],
    compute(asked, to, from) {
      const both = wholeDays(asked, from, to);
      return isAbsence(both) ? both : both[1] - both[0];
    },
  }),
  declare({
    name: 'DAYS360',
    chinese: '按360天相差天数',
    help: 'function.DAYS360',
    parameters: [start, end, { name: 'european', takes: 'truth', optional: true }],
    examples: [
      { formula: 'DAYS360(DATE(2023,1,30),DATE(2023,2,1))', value: 1 },
      { formula: 'DAYS360(DATE(2023,1,1),DATE(2023,12,31))', value: 360 },
    ],
    compute(asked, from, to, european = false) {
      const both = wholeDays(asked, from, to);
      if (isAbsence(both)) return both;
      return days360(dateOfSerial(both[0]), dateOfSerial(both[1]), european);
    },
  }),
];

export function wholeDays(
  asked: Asked,
  from: number,
  to: number,
): readonly [number, number] | Extract<Value, object> {
  const first = wholeDay(asked, from);
  const last = wholeDay(asked, to);
  return typeof first !== 'number' ? first : typeof last !== 'number' ? last : [first, last];
}

/** MD goes on from the same day of the month before, which may not exist: then it is Excel's wrong count, below 0 too. */
function apart(first: number, last: number, unit: string): Value {
  const [a, b] = [dateOfSerial(first), dateOfSerial(last)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit) {
    case 'D':
      return last - first;
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    case 'MD':
      return b.day >= a.day ? b.day - a.day : last - serialOfDate(b.year, b.month - 1, a.day);
    case 'YD': {
      const later = b.month > a.month || (b.month === a.month && b.day >= a.day);
      return serialOfDate(later ? a.year : a.year + 1, b.month, b.day) - first;
    }
    default:
      return faults.outOfRange;
  }
}

/** The American way looks at the end of February and of the month; the European one takes every 31st as a 30th. */
export function days360(a: CalendarDay, b: CalendarDay, european: boolean): number {
  const lastDay = ({ year, month, day }: CalendarDay): boolean => day === daysInMonth(year, month);
  const from = european ? Math.min(a.day, 30) : lastDay(a) ? 30 : a.day;
  if (european || b.day < 31) {
    const to = european ? Math.min(b.day, 30) : b.day;
    return (b.year - a.year) * 360 + (b.month - a.month) * 30 + to - from;
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + (from >= 30 ? 30 : 31) - from;
}
