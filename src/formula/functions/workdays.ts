/** Days people work: not Saturdays, Sundays and the holidays given. */
import { isAbsence, type Absence } from '#value/value';
import { faults } from '../faults';
import { asSerial, dayOfWeek, wholeDay } from './calendar';
import { declare, type Asked, type Datum } from './function';
import { numbersIn } from './numbers';

const start = { name: 'startDate', takes: 'number' } as const;
const holidays = { name: 'holidays', takes: 'values', optional: true } as const;

export const workdays = [
  declare({
    name: 'NETWORKDAYS',
    chinese: '工作日数',
    help: 'function.NETWORKDAYS',
    parameters: [start, { name: 'end', takes: 'number' }, holidays],
    examples: [
      { formula: 'NETWORKDAYS(DATE(2024,10,1),DATE(2024,10,31))', value: 23 },
      { formula: 'NETWORKDAYS(DATE(2024,10,1),DATE(2024,10,31),{45566;45567})', value: 21 },
    ],
    compute(asked, from, to, free) {
      const [first, last] = [wholeDay(asked, from), wholeDay(asked, to)];
      const off = daysOff(asked, free);
      if (typeof first !== 'number') return first;
      if (typeof last !== 'number') return last;
      if (isAbsence(off)) return off;
      const step = first <= last ? 1 : -1;
      let days = 0;
      for (let day = first; day * step <= last * step; day += step) if (works(day, off)) days += step;
      return days;
    },
  }),
  declare({
    name: 'WORKDAY',
    chinese: '几个工作日后',
    help: 'function.WORKDAY',
    parameters: [start, { name: 'days', takes: 'number' }, holidays],
    examples: [
      { formula: 'WORKDAY(DATE(2024,10,4),1)', value: 45_572 },
      { formula: 'WORKDAY(DATE(2024,10,4),-1)', value: 45_568 },
    ],
    compute(asked, from, count, free) {
      const first = wholeDay(asked, from);
      const off = daysOff(asked, free);
      if (typeof first !== 'number') return first;
      if (isAbsence(off)) return off;
      const step = count < 0 ? -1 : 1;
      let left = Math.abs(Math.trunc(count));
      if (left > 3e6) return faults.outOfRange;
      let day = first;
      while (left > 0) {
        day += step;
        if (works(day, off)) left -= 1;
      }
      return asSerial(asked, day);
    },
  }),
];

function daysOff(asked: Asked, free: Datum | undefined): ReadonlySet<number> | Absence {
  const found = free === undefined ? [] : numbersIn(asked, [free]);
  if (isAbsence(found)) return found;
  const days = new Set<number>();
  for (const serial of found) {
    const whole = wholeDay(asked, serial);
    if (typeof whole !== 'number') return whole;
    days.add(whole);
  }
  return days;
}

function works(day: number, off: ReadonlySet<number>): boolean {
  return dayOfWeek(day) > 1 && !off.has(day);
}
