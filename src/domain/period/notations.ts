/** The ways a period is written, the most telling first. To add one: a row here and its example in the tests. */
import { dateOf, dayNumber, isoDay } from './calendar';
import { dayAt, periodOfDays } from './days';
import { isOfDays, partsIn, type PeriodKind } from './kinds';
import { monthNumber, monthOf, periodOfMonths, type Month } from './months';
import type { Period } from './period';

export interface Reading {
  readonly period?: Period;
  readonly part?: { readonly kind: PeriodKind; readonly index: number };
  /** Left out where it follows from the period. */
  readonly iso?: string;
  /** What the days are to a form that closes its months on a cut-off day: 5月25日至6月24日 is its June. */
  readonly closed?: Closed;
}

export interface Closed {
  readonly period: Period;
  /** Day of the month. */
  readonly cutOff: number;
}

export interface Notation {
  readonly pattern: RegExp;
  /** undefined: looked like it, was not (a thirteenth month). */
  readonly read: (match: RegExpExecArray) => Reading | undefined;
}

const s = '\\s*';
const year = `(?<!\\d)((?:19|20)\\d{2})${s}(?:年度|年)`;
/** 1—6, 1至6, and 1一6, typed with the Chinese one. */
const to = `${s}(?:[-–—─－~～至到]+|(?<=\\d)一(?=\\d)|月${s}(?:[-–—─－~～至到]+))${s}`;
/** What stands between year and month: 2019年泰州市7月份. */
const place = `${s}[（(]?${s}(?:[\\u4e00-\\u9fff]{1,12}?)?${s}`;
const dash = '[-–—─－~～至到]+';
const y4 = '(?<!\\d)((?:19|20)\\d{2})';
const sep = '[-./年]';
const day = `${y4}${s}${sep}${s}(\\d{1,2})${s}[-./月]${s}(\\d{1,2})${s}日?`;
const ordinals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

function ordinal(text: string | undefined): number {
  return ordinals[text ?? ''] ?? Number(text);
}

function whole(kind: PeriodKind, yearText: string | undefined, index = 1): Reading {
  return { period: { kind, year: Number(yearText), index, startMonth: 1 } };
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function stretch(first: Month, last: Month, toDate = false): Reading | undefined {
  if (!isMonth(first.month) || !isMonth(last.month) || monthNumber(last) < monthNumber(first))
    return undefined;
  const period = periodOfMonths(first, last, toDate);
  if (period) return { period };
  return { iso: [first, last].map((m) => `${m.year}-${String(m.month).padStart(2, '0')}`).join('/') };
}

/** Days that fill whole months are those months; others are a free stretch, or months from one cut-off day to the next. */
function days(from: number[], until: number[]): Reading | undefined {
  const [first, last] = [from, until].map((date) => dayNumber(...(date as [number, number, number])));
  if (first === undefined || last === undefined || !isDate(from) || !isDate(until)) return undefined;
  const iso = `${isoDay(first)}/${isoDay(last)}`;
  const period = periodOfDays(first, last);
  const closed = period?.kind === 'range' ? closedMonths(from, until) : undefined;
  return { iso, ...(period ? { period } : {}), ...(closed ? { closed } : {}) };
}

function closedMonths([y1, m1, d1]: readonly number[], [y2, m2, d2]: readonly number[]): Closed | undefined {
  const cutOff = Number(d2);
  if (Number(d1) !== cutOff + 1 || cutOff < 20) return undefined;
  const first = monthOf(monthNumber({ year: Number(y1), month: Number(m1) }) + 1);
  const period = stretch(first, { year: Number(y2), month: Number(m2) })?.period;
  return period && !isOfDays(period.kind) ? { period, cutOff } : undefined;
}

function isDate([year, month, day]: readonly number[]): boolean {
  const number = dayNumber(Number(year), Number(month), Number(day));
  return isMonth(Number(month)) && dateOf(number).day === day;
}

/** 2026年第27周; a year has no more weeks than it has. */
function week(yearText: string | undefined, weekText: string | undefined): Reading | undefined {
  const period: Period = { kind: 'week', year: Number(yearText), index: Number(weekText), startMonth: 1 };
  return period.index >= 1 && period.index <= partsIn('week', period.year) ? { period } : undefined;
}

function shifted(year: number, part: string, quarter: number, from: number, until: number): Reading {
  const half = part === '下半年' ? 2 : 1;
  const [kind, index, before]: [PeriodKind, number, number] = part.endsWith('季度')
    ? ['quarter', quarter, (quarter - 1) * 3]
    : part.endsWith('半年')
      ? ['half', half, (half - 1) * 6]
      : part === '累计'
        ? ['toDate', ((until - from + 12) % 12) + 1, 0]
        : ['year', 1, 0];
  return { period: { kind, year, index, startMonth: ((from - before + 11) % 12) + 1 } };
}

const numbers = (match: RegExpExecArray, from: number, count: number) =>
  match.slice(from, from + count).map(Number);

function soFar(month: string | undefined): Reading | undefined {
  const index = Number(month);
  if (!isMonth(index)) return undefined;
  return { part: { kind: 'toDate', index }, iso: `--01/--${String(index).padStart(2, '0')}` };
}

/** Nothing else in the text, but brackets. */
const alone = '(?<=^[（(\\s]*)';
const end = '(?=[)）\\s]*$)';

export const notations: readonly Notation[] = [
  // 2026年第27周(6月29日—7月5日)
  {
    pattern: new RegExp(`${year}${place}第?${s}(\\d{1,2})${s}周(?:${s}[（(][^）)]*[）)])?`),
    read: (m) => week(m[1], m[2]),
  },
  // 2026年6月30日(当日)
  {
    pattern: new RegExp(`${day}${s}[（(]当日[）)]`),
    read: (m) => {
      const date = numbers(m, 1, 3);
      return isDate(date) ? { period: dayAt(dayNumber(...(date as [number, number, number]))) } : undefined;
    },
  },
  // 2026统计年度上半年(2025年10月—2026年3月), as `showPeriod` writes it
  {
    pattern: new RegExp(
      `${y4}统计年度(累计|上半年|下半年|第([一二三四])季度|)[(（]\\d{4}年(\\d{1,2})(?:月?—(?:\\d{4}年)?(\\d{1,2}))?月[)）]`,
    ),
    read: (m) => shifted(Number(m[1]), m[2] as string, ordinal(m[3]), Number(m[4]), Number(m[5] ?? m[4])),
  },
  // 2015年10月1日至2016年3月31日 · 2003-04-21至2003-05-20
  {
    pattern: new RegExp(`${day}${s}${dash}${s}${day}`),
    read: (m) => days(numbers(m, 1, 3), numbers(m, 4, 3)),
  },
  // 2024年1月1日至6月30日
  {
    pattern: new RegExp(`${day}${s}${dash}${s}(\\d{1,2})${s}月${s}(\\d{1,2})${s}日`),
    read: (m) => days(numbers(m, 1, 3), [Number(m[1]), Number(m[4]), Number(m[5])]),
  },
  // 2015年10月至2016年3月 · 2025年10月—2026年3月(累计)
  {
    pattern: new RegExp(
      `${y4}${s}${sep}${s}(\\d{1,2})${s}月?${s}${dash}${s}${y4}${s}${sep}${s}(\\d{1,2})(?!\\d)${s}月?(${s}[（(]?累计[)）]?)?`,
    ),
    read: (m) =>
      stretch(
        { year: Number(m[1]), month: Number(m[2]) },
        { year: Number(m[3]), month: Number(m[4]) },
        !!m[5],
      ),
  },
  // 2025年1-6月 · 2025年全县1—6月 · 2025年1月至6月(累计)
  {
    pattern: new RegExp(`${year}${place}(?<!\\d)(\\d{1,2})${to}(\\d{1,2})${s}月份?(?:${s}[（(]?累计[)）]?)?`),
    read: (m) =>
      stretch({ year: Number(m[1]), month: Number(m[2]) }, { year: Number(m[1]), month: Number(m[3]) }, true),
  },
  // 2025.1-6 · 2025.01-06
  {
    pattern: new RegExp(`${y4}[./](\\d{1,2})${s}[-–—~～至]${s}(\\d{1,2})(?![\\d.])`),
    read: (m) =>
      stretch({ year: Number(m[1]), month: Number(m[2]) }, { year: Number(m[1]), month: Number(m[3]) }, true),
  },
  // 截止2026年6月30日 · 截至2026年6月底
  {
    pattern: new RegExp(
      `截[止至到]?${s}${y4}${s}${sep}${s}(\\d{1,2})(?:${s}月?[-./]?${s}(?:\\d{1,2}${s}日?|底|末))?`,
    ),
    read: (m) => stretch({ year: Number(m[1]), month: 1 }, { year: Number(m[1]), month: Number(m[2]) }, true),
  },
  // 2025年上半年
  {
    pattern: new RegExp(`${year}${place}([上下])${s}半${s}年`),
    read: (m) => whole('half', m[1], m[2] === '上' ? 1 : 2),
  },
  // 2025年前三季度 · 2025年1-3季度
  {
    pattern: new RegExp(`${year}${place}(?:前${s}([二三23])|[1一]${dash}([2-4二三四]))${s}个?季度`),
    read: (m) => whole('toDate', m[1], ordinal(m[2] ?? m[3]) * 3),
  },
  // 2025年第二季度 · 2024  年度  1   季度
  {
    pattern: new RegExp(`${year}${place}第?${s}([1-4一二三四])${s}季度?`),
    read: (m) => whole('quarter', m[1], ordinal(m[2])),
  },
  // 2025Q2 · 2025年Q2 · 2025H1
  {
    pattern: new RegExp(`${y4}年?[-\\s]?([QH])([1-4])(?![\\dA-Za-z])`, 'i'),
    read: (m) => whole(/q/i.test(m[2] as string) ? 'quarter' : 'half', m[1], Number(m[3])),
  },
  // 2017年6月30日 · 2017-06-30 · 2024.3.5
  {
    pattern: new RegExp(`${day}(?!\\d)`),
    read: (m) =>
      isMonth(Number(m[2])) && Number(m[3]) <= 31 ? whole('month', m[1], Number(m[2])) : undefined,
  },
  // 2026年1月(累计) · 2026年6月累计
  {
    pattern: new RegExp(`${year}${s}(?<!\\d)(\\d{1,2})${s}月份?(?:底|末)?${s}[（(]?累计[)）]?`),
    read: (m) => (isMonth(Number(m[2])) ? whole('toDate', m[1], Number(m[2])) : undefined),
  },
  // 2019年7月 · 2019年泰州市7月份
  {
    pattern: new RegExp(`${year}${place}(?<!\\d)(\\d{1,2})${s}月份?`),
    read: (m) => (isMonth(Number(m[2])) ? whole('month', m[1], Number(m[2])) : undefined),
  },
  // 20250630 · 202506
  {
    pattern: /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?(?!\d)/,
    read: (m) => whole('month', m[1], Number(m[2])),
  },
  // 2025.6 · 2025-06 · 2024/03
  {
    pattern: new RegExp(`${y4}${s}[-./]${s}(0?[1-9]|1[0-2])(?![\\d./-])`),
    read: (m) => whole('month', m[1], Number(m[2])),
  },
  // 2025年度 · 二〇二五年 · 2025年
  { pattern: new RegExp(year), read: (m) => whole('year', m[1]) },
  // 年度：2026 · 年份:2026
  { pattern: /年[度份]\s*[:：]\s*((?:19|20)\d{2})(?!\d)/, read: (m) => whole('year', m[1]) },
  // Y2020 · 2020, alone
  { pattern: /^\s*Y?((?:19|20)\d{2})\s*$/i, read: (m) => whole('year', m[1]) },
  // 1-6月, without a year
  {
    pattern: new RegExp(`${alone}(1)${to}(\\d{1,2})${s}月份?(?:累计)?${end}`),
    read: (m) =>
      isMonth(Number(m[2]))
        ? { part: { kind: 'toDate', index: Number(m[2]) }, iso: `--01/--${m[2]?.padStart(2, '0')}` }
        : undefined,
  },
  // 截至6月底, without a year
  {
    pattern: new RegExp(
      `${alone}截[止至到]?${s}(\\d{1,2})${s}月(?:${s}\\d{1,2}${s}日|份?底|末|份)?(?=(?:累计)?[)）\\s]*$)`,
    ),
    read: (m) => soFar(m[1]),
  },
  // 10月止 · 10月底止, without a year
  {
    pattern: new RegExp(`${alone}(\\d{1,2})${s}月份?[底末]?${s}[止前]${end}`),
    read: (m) => soFar(m[1]),
  },
  // 7月 · 12月份
  {
    pattern: new RegExp(`${alone}(\\d{1,2})${s}月份?${end}`),
    read: (m) =>
      isMonth(Number(m[1]))
        ? { part: { kind: 'month', index: Number(m[1]) }, iso: `--${m[1]?.padStart(2, '0')}` }
        : undefined,
  },
  // 十二月
  {
    pattern: new RegExp(`${alone}(十[一二]?|[一二三四五六七八九])${s}月份?${end}`),
    read: (m) => {
      const index = '一二三四五六七八九十'.indexOf(m[1]?.[0] ?? '') + 1 + ' 一二'.indexOf(m[1]?.[1] ?? ' ');
      return { part: { kind: 'month', index }, iso: `--${String(index).padStart(2, '0')}` };
    },
  },
  // 第27周
  {
    pattern: new RegExp(`${alone}第${s}(\\d{1,2})${s}周${end}`),
    read: (m) =>
      Number(m[1]) >= 1 && Number(m[1]) <= 53
        ? { part: { kind: 'week', index: Number(m[1]) }, iso: `--W${m[1]?.padStart(2, '0')}` }
        : undefined,
  },
  // 一季度 · 第3季度
  {
    pattern: new RegExp(`${alone}第?${s}([1-4一二三四])${s}季度${end}`),
    read: (m) => ({ part: { kind: 'quarter', index: ordinal(m[1]) }, iso: `--Q${ordinal(m[1])}` }),
  },
  // 上半年
  {
    pattern: new RegExp(`${alone}([上下])${s}半${s}年${end}`),
    read: (m) => ({
      part: { kind: 'half', index: m[1] === '上' ? 1 : 2 },
      iso: `--H${m[1] === '上' ? 1 : 2}`,
    }),
  },
];
