/** A period as people write it; `findPeriod` reads it back as the same period. */
import { monthsOf, type Month } from './months';
import type { Period } from './period';

export type PeriodLocale = 'zh' | 'en';

const chinese = (m: Month) => `${m.year}年${m.month}月`;
const english = (m: Month) => `${m.year}-${String(m.month).padStart(2, '0')}`;
const numerals = ['', '一', '二', '三', '四'];
const partsEn = { half: 'H', quarter: 'Q' } as const;

/** 2026年 · 2026年上半年 · 2026年第二季度 · 2026年6月 · 2026年1—6月(累计) · 2026统计年度上半年(2025年10月—2026年3月). */
export function showPeriod(period: Period, locale: PeriodLocale = 'zh'): string {
  const { first, last } = monthsOf(period);
  const { kind, year, index } = period;
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
