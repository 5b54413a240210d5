import { isAbsence, type Value } from '#value/value';
import { faults } from '../faults';
import { dateOfSerial, serialOfDate, type CalendarDay } from '../serial';
import { daysInMonth } from './calendar';
import { declare } from './function';
import { days360, wholeDays } from './spans';

export const yearFraction = declare({
  name: 'YEARFRAC',
  chinese: '年份比例',
  help: 'function.YEARFRAC',
  parameters: [
    { name: 'startDate', takes: 'number' },
    { name: 'end', takes: 'number' },
    { name: 'basis', takes: 'number', optional: true },
  ],
  examples: [
    { formula: 'YEARFRAC(DATE(2023,1,1),DATE(2023,7,1))', value: 0.5 },
    { formula: 'YEARFRAC(DATE(2023,1,1),DATE(2023,3,15),3)', value: 73 / 365 },
  ],
  compute(asked, from, to, basis = 0) {
    const both = wholeDays(asked, Math.min(from, to), Math.max(from, to));
    return isAbsence(both) ? both : yearsApart(both[0], both[1], Math.trunc(basis));
  },
});

function yearsApart(first: number, last: number, basis: number): Value {
  const [a, b] = [dateOfSerial(first), dateOfSerial(last)];
  switch (basis) {
    case 0:
      return days360(a, b, false) / 360;
    case 1:
      return (last - first) / yearLength(a, b);
    case 2:
      return (last - first) / 360;
    case 3:
      return (last - first) / 365;
    case 4:
      return days360(a, b, true) / 360;
    default:
      return faults.outOfRange;
  }
}

/** Within a year's reach whether a 29 February lies between; beyond, the mean of the years touched. */
function yearLength(a: CalendarDay, b: CalendarDay): number {
  const leap = (year: number): boolean => daysInMonth(year, 2) === 29;
  const within =
    b.year === a.year ||
    (b.year === a.year + 1 && (b.month < a.month || (b.month === a.month && b.day <= a.day)));
  if (!within) return (serialOfDate(b.year + 1, 1, 1) - serialOfDate(a.year, 1, 1)) / (b.year - a.year + 1);
  if (a.year === b.year) return leap(a.year) ? 366 : 365;
  const meetsFirst = leap(a.year) && a.month <= 2;
  const meetsSecond = leap(b.year) && (b.month > 2 || (b.month === 2 && b.day === 29));
  return meetsFirst || meetsSecond ? 366 : 365;
}
