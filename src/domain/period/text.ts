/**
 * Finds the period a piece of text names, however it is written: 2025年上半年, 2025年1-6月, 2024  年度  1   季度,
 * 2019年泰州市7月份, 截止2026年6月30日, 2015年10月1日至2016年3月31日, 2025.6, 20250630, Y2020, 二〇二五年, 7月.
 *
 * One list of notations, the most telling first; the first that matches anywhere in the text wins. `iso` is a year
 * (`2025`), a month (`2019-07`), a stretch of months (`2025-01/2025-06`) or of days (`2003-04-21/2003-05-20`), or,
 * where no year is written, a month of any year (`--07`). A single day stands for its month.
 */
import { chineseDigits } from '#value/chinese-count';
import { isoDay } from './calendar';
import { endsOf, monthsOf } from './months';
import { isOfDays } from './kinds';
import { notations, type Closed } from './notations';
import type { Period } from './period';

export interface PeriodText {
  /** undefined where the year is missing. */
  readonly period?: Period;
  /** What is known where the text names no year: `7月`, `一季度`, `上半年`. */
  readonly part?: Pick<Period, 'kind' | 'index'>;
  readonly iso: string;
  /** What the days are to a form that closes its months on a cut-off day. */
  readonly closed?: Closed;
  /** The matched part, as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function findPeriod(text: string): PeriodText | undefined {
  const plain = plainDigits(text);
  for (const { pattern, read } of notations) {
    const match = pattern.exec(plain);
    const found = match && read(match);
    if (!match || !found) continue;
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    return { ...found, iso: found.iso ?? isoOf(found.period), text: text.slice(start, end), start, end };
  }
  return undefined;
}

/** The brackets of a text that say nothing but a period: (10月止), （上半年）. */
export function bracketed(text: string): readonly PeriodText[] {
  return [...text.matchAll(/[（(]([^（()）]{2,30})[)）]/g)].flatMap(({ 0: whole, 1: inside = '', index }) => {
    const found = findPeriod(inside);
    if (!found || found.text.length < inside.trim().length) return [];
    return [{ ...found, start: index, end: index + whole.length }];
  });
}

/** Completes `7月` with the year its surroundings name. */
export function withYear(found: PeriodText, year: number, startMonth = 1): PeriodText {
  if (!found.part) return found;
  const period: Period = { ...found.part, year, startMonth: isOfDays(found.part.kind) ? 1 : startMonth };
  return { period, iso: isoOf(period), text: found.text, start: found.start, end: found.end };
}

/** `2025`, `2019-07`, `2025-01/2025-06`. */
export function isoOf(period: Period | undefined): string {
  if (!period) return '';
  if (period.kind === 'year' && period.startMonth === 1) return String(period.year);
  const days = endsOf(period);
  if (days)
    return days.first === days.last ? isoDay(days.first) : `${isoDay(days.first)}/${isoDay(days.last)}`;
  const { first, last } = monthsOf(period);
  const [from, to] = [first, last].map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`);
  return from === to ? (from as string) : `${from}/${to}`;
}

/** Full-width and Chinese year digits as plain ones, character for character, so that places stay. */
function plainDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 48))
    .replace(/[○Ο零]/g, '〇')
    .replace(/[一二][〇一二三四五六七八九]{3}(?=\s*年)/g, (year) =>
      [...year].map((digit) => chineseDigits.indexOf(digit)).join(''),
    );
}
