/**
 * A period written the way the form writes another one: «2025年1-6月» becomes «2025年1-7月», «二〇二五年上半年»
 * «二〇二五年下半年», «2024  年度  1   季度» «2024  年度  2   季度», «2026年6月30日» «2026年7月31日».
 *
 * The number, numeral or half that tells the periods apart is changed in place, and the result is read: where it does not
 * say the wanted period, the usual words are used.
 */
import { daysOf, type Days } from '#domain/period/days';
import { isOfDays } from '#domain/period/kinds';
import { monthsOf, type Month } from '#domain/period/months';
import type { Period } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import { findPeriod, withYear, type PeriodText } from '#domain/period/text';
import { daysTextLike } from './days-text';
import { relatedPeriod, sameDays } from './related-period';
import { chineseDigits } from '#value/chinese-count';

/** The chosen period in place of the form's own. */
export function periodTextLike(text: string, from: Period, to: Period): string {
  const found = findPeriod(text);
  if (!found) return showPeriod(to);
  return rewritten(text, found, named(found, from), to);
}

/** A period beside the form's own, moved along with it; undefined where the text names none that moves. */
export function besideTextLike(text: string, from: Period, to: Period): string | undefined {
  const found = findPeriod(text);
  const said = found && named(found, from);
  const moved = said && relatedPeriod(said, from, to);
  return found && moved && rewritten(text, found, said, moved);
}

/** What a text says to a form of the period `from`. */
export function named(found: PeriodText, from: Period): Period | undefined {
  if (found.closed && !isOfDays(from.kind)) return found.closed.period;
  return found.period ?? withYear(found, from.year, from.startMonth).period;
}

function rewritten(text: string, found: PeriodText, said: Period | undefined, to: Period): string {
  if (said && sameDays(said, to)) return text;
  const inDays = found.closed || isOfDays(to.kind) ? daysTextLike(found.text, daysFor(found, to)) : undefined;
  if (inDays !== undefined) return text.slice(0, found.start) + inDays + text.slice(found.end);
  const written = said ? inPlace(found.text, said, to, found.period !== undefined) : '';
  const read = findPeriod(written);
  const says = read && (found.period ? read.period : withYear(read, to.year, to.startMonth).period);
  const fits = says && sameDays(says, to) && read.text.trim() === written.trim();
  return text.slice(0, found.start) + (fits ? written : showPeriod(to)) + text.slice(found.end);
}

function daysFor({ closed }: PeriodText, to: Period): Days {
  return daysOf(to, isOfDays(to.kind) ? undefined : closed?.cutOff);
}

function inPlace(text: string, named: Period, to: Period, dated: boolean): string {
  const [was, is] = [monthsOf(named), monthsOf(to)];
  if (to.kind === 'week' && named.kind === 'week') {
    const week = text.replace(/\d{1,2}(?=\s*周)/, String(to.index)).replace(/\s*[（(].*[）)]$/, '');
    return withYearOf(week, named.year, to.year);
  }
  if (to.kind === 'half' && named.kind === 'half') {
    const half = to.index === 1 ? '上' : '下';
    return withYearOf(
      text.replace(/[上下](?=\s*半)/, half).replace(/(H)[12]/i, `$1${to.index}`),
      named.year,
      to.year,
    );
  }
  if (to.kind === 'quarter' && named.kind === 'quarter') {
    const numeral = text.replace(/[一二三四](?=\s*季)/, '一二三四'[to.index - 1] as string);
    const digit = numeral.replace(/[1-4](?=\s*季)/, String(to.index)).replace(/(Q)[1-4]/i, `$1${to.index}`);
    return withYearOf(digit, named.year, to.year);
  }
  const day = withLastDay(text, was.last, is.last);
  const months = was.last.month === is.last.month ? day : withLastMonth(day, was.last.month, is.last.month);
  return dated ? withYearOf(months, was.last.year, is.last.year) : months;
}

/** The last day of a month stays the last: 30日 → 31日. */
function withLastDay(text: string, was: Month, is: Month): string {
  return text.replace(/\d{1,2}(?=\s*日$)/, (day) =>
    Number(day) === lastDay(was) ? String(lastDay(is)) : day,
  );
}

function lastDay({ year, month }: Month): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The last number that says the month, as wide as it was written. */
function withLastMonth(text: string, was: number, is: number): string {
  const numbers = [...text.matchAll(/\d{1,2}(?!\d)/g)].filter((match) => Number(match[0]) === was);
  const named = numbers.filter((match) => /^\s*月/.test(text.slice(match.index + match[0].length)));
  const last = named[named.length - 1] ?? numbers[numbers.length - 1];
  if (!last) return text.replace(new RegExp(`${months[was] as string}(?=\\s*月)`), months[is] as string);
  // 2025.06 and 202512 write two digits.
  const padded = last[0].startsWith('0') || /\d/.test(text[last.index - 1] ?? '');
  const wide = padded ? String(is).padStart(2, '0') : String(is);
  return text.slice(0, last.index) + wide + text.slice(last.index + last[0].length);
}

const months = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const;
const fullWidth = '０１２３４５６７８９';

/** In whichever digits the year is written. */
function withYearOf(text: string, was: number, is: number): string {
  if (was === is) return text;
  for (const digits of ['0123456789', fullWidth, chineseDigits]) {
    const [old, now] = [was, is].map((year) =>
      [...String(year)].map((digit) => digits[Number(digit)] as string).join(''),
    ) as [string, string];
    if (text.includes(old)) return text.split(old).join(now);
  }
  return text;
}
