/** A period as people write it; `findPeriod` reads it back as the same period. */
import { dateOf, isoDay } from './calendar';
import { daysOf } from './days';
import { endsOf, monthsOf, type Month } from './months';
import type { PeriodKind } from './kinds';
import type { Period } from './period';

export type PeriodLocale = 'zh' | 'en';

const chinese = (m: Month) => `${m.year}年${m.month}月`;
const english = (m: Month) => `${m.year}-${String(m.month).padStart(2, '0')}`;
const numerals = ['', '一', '二', '三', '四'];
const partsEn = { half: 'H', quarter: 'Q' } as const;

/** 6月29日; with its year where `besides` lies in another. */
function chineseDay(number: number, besides?: number): string {
  const { year, month, day } = dateOf(number);
  return `${year === besides ? '' : `${year}年`}${month}月${day}日`;
}

/** 2026年第27周(6月29日—7月5日) · 2026年6月30日(当日) · 2020年6月1日至9月15日. */
function showDays(period: Period, { first, last }: { first: number; last: number }): string {
  const { kind, year, index } = period;
  const from = chineseDay(first, kind === 'week' ? year : undefined);
  if (kind === 'day') return `${from}(当日)`;
  const until = chineseDay(last, dateOf(first).year);
  return kind === 'week' ? `${year}年第${index}周(${from}—${until})` : `${from}至${until}`;
}

/** The days of a period, as a form with a cut-off day closes its months: 5月25日—6月24日; years where they differ. */
export function showClosing(period: Period, cutOff: number, locale: PeriodLocale = 'zh'): string {
  const { first, last } = daysOf(period, cutOff);
  if (locale === 'en') return `${isoDay(first)} to ${isoDay(last)}`;
  const [from, until] = [dateOf(first).year, dateOf(last).year];
  return `${chineseDay(first, from === until ? from : undefined)}—${chineseDay(last, from === until ? until : undefined)}`;
}

function showDaysEn({ kind, year, index }: Period, { first, last }: { first: number; last: number }): string {
  if (kind === 'day') return isoDay(first);
  const span = `${isoDay(first)} to ${isoDay(last)}`;
  return kind === 'week' ? `${year}W${String(index).padStart(2, '0')} (${span})` : span;
}

/** 2026年 · 2026年上半年 · 2026年第二季度 · 2026年6月 · 2026年1—6月(累计) · 2026统计年度上半年(2025年10月—2026年3月). */
export function showPeriod(period: Period, locale: PeriodLocale = 'zh'): string {
  const days = endsOf(period);
  if (days) return locale === 'en' ? showDaysEn(period, days) : showDays(period, days);
  const { first, last } = monthsOf(period);
  const { year, index } = period;
  const kind = period.kind as Exclude<PeriodKind, 'week' | 'day' | 'range'>;
  if (locale === 'en') {
    if (kind === 'month') return english(first);
    const span = `${english(first)} to ${english(last)}`;
    if (kind === 'toDate') return `${span} (to date)`;
    const name = { year: `${year}`, half: `${year}H${index}`, quarter: `${year}Q${index}` }[kind];
    return period.startMonth === 1 ? name : `${name} (${span})`;
  }
  if (kind === 'month') return chinese(first);
  const span =
    first.year !== last.year
      ? `${chinese(first)}—${chinese(last)}`
      : first.month === last.month
        ? chinese(first)
        : `${first.year}年${first.month}—${last.month}月`;
  const part = {
    year: '',
    half: index === 1 ? '上半年' : '下半年',
    quarter: `第${numerals[index]}季度`,
    toDate: '累计',
  }[kind];
  if (period.startMonth === 1) return kind === 'toDate' ? `${span}(累计)` : `${year}年${part}`;
  return `${year}统计年度${part}(${span})`;
}

/** A period among others of its statistical year: 6月 · 上半年 · 第二季度 · 1—6月; a month of the year before names it. */
export function showPart(period: Period, locale: PeriodLocale = 'zh'): string {
  const days = endsOf(period);
  if (days) return showPartOfDays(period, days, locale);
  const { first, last } = monthsOf(period);
  const { kind, index, year } = period;
  if (kind === 'year') return showPeriod(period, locale);
  if (locale === 'en') return kind === 'half' || kind === 'quarter' ? partsEn[kind] + index : english(last);
  if (kind === 'half') return index === 1 ? '上半年' : '下半年';
  if (kind === 'quarter') return `第${numerals[index]}季度`;
  const of = (m: Month) => (m.year === year ? `${m.month}月` : chinese(m));
  if (kind === 'month' || index === 1) return of(last);
  return first.year === last.year && first.year === year
    ? `${first.month}—${last.month}月`
    : `${of(first)}—${of(last)}`;
}

/** 第27周 · 6月30日 · 6月1日至9月15日. */
function showPartOfDays(period: Period, days: { first: number; last: number }, locale: PeriodLocale): string {
  const { kind, year, index } = period;
  if (locale === 'en') return kind === 'week' ? `W${index}` : showDaysEn(period, days);
  if (kind === 'week') return `第${index}周`;
  const from = chineseDay(days.first, year);
  return kind === 'day' ? from : `${from}至${chineseDay(days.last, dateOf(days.first).year)}`;
}
