/** Days people work: not the days of rest, Saturday and Sunday unless said, nor the holidays given. */
import { isAbsence, type Absence, type Value } from '#value/value';
import { faults } from '../faults';
import { asSerial, dayOfWeek, wholeDay } from './calendar';
import { declare, type Asked, type Datum } from './function';
import { numbersIn } from './numbers';

const start = { name: 'startDate', takes: 'number' } as const;
const end = { name: 'end', takes: 'number' } as const;
const days = { name: 'days', takes: 'number' } as const;
const weekend = { name: 'weekend', takes: 'value', optional: true } as const;
const holidays = { name: 'holidays', takes: 'values', optional: true } as const;

export const workdays = [
  declare({
    name: 'NETWORKDAYS',
    chinese: '工作日数',
    help: 'function.NETWORKDAYS',
    parameters: [start, end, holidays],
    examples: [
      { formula: 'NETWORKDAYS(DATE(2024,10,1),DATE(2024,10,31))', value: 23 },
      { formula: 'NETWORKDAYS(DATE(2024,10,1),DATE(2024,10,31),{45566;45567})', value: 21 },
    ],
    compute: (asked, from, to, free) => daysBetween(asked, from, to, 1, free),
  }),
  declare({
    name: 'NETWORKDAYS.INTL',
    chinese: '自定周末工作日数',
    help: 'function.NETWORKDAYS.INTL',
    parameters: [start, end, weekend, holidays],
    examples: [
      { formula: 'NETWORKDAYS.INTL(DATE(2024,10,1),DATE(2024,10,31),11)', value: 27 },
      { formula: 'NETWORKDAYS.INTL(DATE(2024,10,1),DATE(2024,10,31),"0000000")', value: 31 },
    ],
    compute: (asked, from, to, rest = 1, free) => daysBetween(asked, from, to, rest, free),
  }),
  declare({
    name: 'WORKDAY',
    chinese: '几个工作日后',
    help: 'function.WORKDAY',
    parameters: [start, days, holidays],
    examples: [
      { formula: 'WORKDAY(DATE(2024,10,4),1)', value: 45_572 },
      { formula: 'WORKDAY(DATE(2024,10,4),-1)', value: 45_568 },
    ],
    compute: (asked, from, count, free) => dayAfter(asked, from, count, 1, free),
  }),
  declare({
    name: 'WORKDAY.INTL',
    chinese: '自定周末几个工作日后',
    help: 'function.WORKDAY.INTL',
    parameters: [start, days, weekend, holidays],
    examples: [
      { formula: 'WORKDAY.INTL(DATE(2024,10,4),1,11)', value: 45_570 },
      { formula: 'WORKDAY.INTL(DATE(2024,10,4),1,8)', value: { why: 'outOfRange' } },
    ],
    compute: (asked, from, count, rest = 1, free) => dayAfter(asked, from, count, rest, free),
  }),
];

function daysBetween(asked: Asked, from: number, to: number, rest: Value, free: Datum | undefined): Value {
  const [first, last] = [wholeDay(asked, from), wholeDay(asked, to)];
  const off = daysOff(asked, rest, free);
  if (typeof first !== 'number') return first;
  if (typeof last !== 'number') return last;
  if (isAbsence(off)) return off;
  const step = first <= last ? 1 : -1;
  let worked = 0;
  for (let day = first; day * step <= last * step; day += step) if (!off(day)) worked += step;
  return worked;
}

function dayAfter(asked: Asked, from: number, count: number, rest: Value, free: Datum | undefined): Value {
  const first = wholeDay(asked, from);
  const off = daysOff(asked, rest, free);
  if (typeof first !== 'number') return first;
  if (isAbsence(off)) return off;
  if (rest === '1111111') return faults.notNumber;
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(Math.trunc(count));
  if (left > 3e6) return faults.outOfRange;
  let day = first;
  while (left > 0) {
    day += step;
    if (!off(day)) left -= 1;
  }
  return asSerial(asked, day);
}

function daysOff(asked: Asked, rest: Value, free: Datum | undefined): ((day: number) => boolean) | Absence {
  const found = free === undefined ? [] : numbersIn(asked, [free]);
  const resting = restingDays(asked, rest);
  if (isAbsence(resting)) return resting;
  if (isAbsence(found)) return found;
  const holy = new Set<number>();
  for (const serial of found) {
    const whole = wholeDay(asked, serial);
    if (typeof whole !== 'number') return whole;
    holy.add(whole);
  }
  return (day) => resting.has(dayOfWeek(day)) || holy.has(day);
}

/** By Excel's number for a weekend, or seven signs from Monday on of which 1 is rest. 0 is Saturday. */
function restingDays({ mode }: Asked, rest: Value): ReadonlySet<number> | Absence {
  if (typeof rest === 'string') {
    if (!/^[01]{7}$/.test(rest)) return faults.notNumber;
    return new Set([...rest].flatMap((sign, index) => (sign === '1' ? [(index + 2) % 7] : [])));
  }
  const kind = isAbsence(rest) && rest.why === 'blank' ? 1 : mode.number(rest);
  if (typeof kind !== 'number') return kind;
  const number = Math.trunc(kind);
  if (number >= 1 && number <= 7) return new Set([number - 1, number % 7]);
  return number >= 11 && number <= 17 ? new Set([(number - 10) % 7]) : faults.outOfRange;
}
