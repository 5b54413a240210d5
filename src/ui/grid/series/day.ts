/**
 * Dates go on day by day: `2026-01-31` → 2026-02-01, `2026年1月1日 2026年1月8日` → 2026年1月15日. The same day of several
 * months goes on by months, the last day of a month by last days: `2026-01-31 2026-02-28` → 2026-03-31.
 */
import { dayAt, dayNumber, daysIn, isDay, monthAt, monthNumber, type Day } from './calendar';
import { stepOf, type Rule } from './rule';

interface Written extends Day {
  readonly marks: readonly [string, string, string];
  readonly padded: boolean;
}

const form = /^((?:19|20)\d\d)([-/.年])(\d{1,2})(\2|月)(\d{1,2})(日?)$/;

function parse(text: string): Written | undefined {
  const [, year, first = '', month = '', second = '', day = '', last = ''] = form.exec(text.trim()) ?? [];
  const chinese = first === '年';
  if (year === undefined || chinese !== (second === '月') || chinese !== (last === '日')) return undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const padded = first === '-' ? month.length + day.length === 4 : /^0/.test(month) || /^0/.test(day);
  return isDay(date) ? { ...date, marks: [first, second, last], padded } : undefined;
}

function print({ year, month, day }: Day, { marks, padded }: Written): string {
  const two = (number: number) => String(number).padStart(padded ? 2 : 1, '0');
  return `${year}${marks[0]}${two(month)}${marks[1]}${two(day)}${marks[2]}`;
}

export const day: Rule = {
  kind(text) {
    const found = parse(text);
    return found && `day ${found.marks[0]}`;
  },

  series(texts) {
    const dates = texts.flatMap((text) => parse(text) ?? []);
    const [first] = dates;
    const next = dates.length > 1 ? (byMonths(dates) ?? byDays(dates)) : byDays(dates);
    return first && next && ((at) => print(next(at), first));
  },
};

function byDays(dates: readonly Day[]): ((at: number) => Day) | undefined {
  const numbers = dates.map(dayNumber);
  const step = stepOf(numbers);
  return step === undefined ? undefined : (at) => dayAt((numbers[0] ?? 0) + step * at);
}

function byMonths(dates: readonly Day[]): ((at: number) => Day) | undefined {
  const months = dates.map(monthNumber);
  const step = stepOf(months);
  const most = Math.max(...dates.map((date) => date.day));
  const isLast = dates.every((date) => date.day === daysIn(date.year, date.month));
  const same = dates.every((date) => date.day === Math.min(most, daysIn(date.year, date.month)));
  if (step === undefined || step === 0 || !(isLast || same)) return undefined;
  return (at) => {
    const month = monthAt((months[0] ?? 0) + step * at);
    const length = daysIn(month.year, month.month);
    return { ...month, day: isLast ? length : Math.min(most, length) };
  };
}
