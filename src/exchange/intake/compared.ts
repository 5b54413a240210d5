/** What a column beside the figure is compared with it as, and which column of a group is the figure. */
import { getPeriod, periodCode, type Period, type PeriodCode } from '#domain/period/period';
import { periodLastYear } from '#domain/period/shift';
import { toDateOf } from '#domain/period/to-date';
import type { Compared } from '#domain/table/comparison';
import { sameDays } from '../fill/related-period';
import type { FoundColumn } from '../recognise/finding';

/** The first of these that a form has is the figure. */
export const figures = ['current', 'actual', 'closing', 'cumulative', 'period'] as const;

export function figureOf(group: readonly FoundColumn[], chosen: Period | null): FoundColumn | undefined {
  for (const kind of figures) {
    const found = group.filter(({ aspect }) => aspect?.kind === kind);
    if (kind !== 'period') {
      if (found[0]) return found[0];
      continue;
    }
    // 2024年 beside 2023年: the chosen one, and only if the other is what it is compared with.
    const own = found.find(({ period }) => period?.period && chosen && sameDays(period.period, chosen));
    if (own && found.some((one) => comparedIn(one, found, own, chosen))) return own;
  }
  return undefined;
}

export function comparedIn(
  column: FoundColumn,
  group: readonly FoundColumn[],
  base: FoundColumn | undefined,
  chosen: Period | null,
): Compared | undefined {
  const { aspect, unit, scale, period } = column;
  const caption = saidBy(column);
  // Where there is no 本月 all of the form is of the year so far.
  const both = base?.aspect?.kind !== 'cumulative' && hasOwnToDate(chosen);
  switch (aspect?.kind) {
    case 'cumulative':
      if (ofYearBefore.test(caption)) return both ? 'toDateBefore' : 'yearBefore';
      return both ? 'toDate' : undefined;
    case 'previous':
      // 上月 and 上季 are other periods than a year before.
      if (/上(月|季|期)/.test(caption) && !/同期/.test(caption)) return undefined;
      return both && followsToDate(column, group, chosen) && !group.some(isToDateBefore)
        ? 'toDateBefore'
        : 'yearBefore';
    case 'plan':
      return 'target';
    case 'change': {
      if (/环比/.test(caption)) return undefined;
      const toDate = both && followsToDate(column, group, chosen);
      if (unit === '%' || scale === 100 || /[%率幅比]/.test(caption))
        return toDate ? 'toDateGrowth' : 'growth';
      return toDate ? 'toDateChange' : 'change';
    }
    case 'share':
      return /完成/.test(caption) ? 'progress' : undefined;
    case 'period':
      return period?.period && chosen ? periodBeside(period.period, chosen) : undefined;
    default:
      return undefined;
  }
}

const ofYearBefore = /上年|去年|上一年|同期/;

function isToDateBefore(column: FoundColumn): boolean {
  return column.aspect?.kind === 'cumulative' && ofYearBefore.test(saidBy(column));
}

/** `本月 | 上年同月 | 增减 | 累计 | 上年同期 | 增减`: what stands behind a figure is about it. */
function followsToDate(column: FoundColumn, group: readonly FoundColumn[], chosen: Period | null): boolean {
  const caption = saidBy(column);
  if (/累计/.test(caption)) return true;
  if (/[本当同]月/.test(caption)) return false;
  for (const before of group.slice(0, group.indexOf(column)).reverse()) {
    const { aspect, period } = before;
    if (aspect?.kind === 'cumulative') return true;
    if (aspect?.kind === 'current' || aspect?.kind === 'actual') return false;
    if (aspect?.kind === 'previous') return followsToDate(before, group, chosen);
    if (aspect?.kind === 'period' && period?.period && chosen)
      return periodBeside(period.period, chosen)?.startsWith('toDate') ?? false;
  }
  return false;
}

/** Of a year the year so far is the year. */
function hasOwnToDate(chosen: Period | null): boolean {
  return chosen === null || toDateOf(chosen) !== periodCode(chosen);
}

function periodBeside(named: Period, chosen: Period): Compared | undefined {
  if (sameDays(named, chosen)) return undefined;
  const before = periodLastYear(chosen);
  if (sameDays(named, before)) return 'yearBefore';
  if (!hasOwnToDate(chosen)) return undefined;
  const is = (code: PeriodCode): boolean => sameDays(named, getPeriod(code));
  return is(toDateOf(chosen)) ? 'toDate' : is(toDateOf(before)) ? 'toDateBefore' : undefined;
}

/** The caption that says it, below the indicator or unit or above: 完成率 → 青山镇. */
function saidBy({ aspect, path }: FoundColumn): string {
  return path[aspect?.level ?? path.length - 1] ?? '';
}

export function lastOf(path: readonly string[]): string {
  return path[path.length - 1] ?? '';
}
