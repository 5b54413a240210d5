/**
 * 累计 alone: a monthly form that has the year so far and nothing of the month itself. Its period is the year so far, so that
 * its figures are never taken for the month's own: `2026年6月 | 1—6月累计` is of 2026年1—6月, next month's of 1—7月.
 *
 *     above the figures   1—6月累计 · 截至6月底累计 · 本年累计, with 上年同期 and 增减 beside it or not
 *     in every name       门诊人次（累计） · 1-6月累计门诊人次
 *     in the title        ……统计表（累计）
 */
import type { Catalog } from '#domain/catalog/catalog';
import { foldName } from '#domain/name';
import { periodLawOf } from '#domain/indicator/law';
import { getPeriod, type Period, type PeriodCode } from '#domain/period/period';
import { periodLastYear } from '#domain/period/shift';
import { findPeriod, withYear } from '#domain/period/text';
import { toDateOf } from '#domain/period/to-date';
import { sameDays } from '../fill/related-period';
import type { FoundColumn, TableFinding } from '../recognise/finding';
import type { Draft } from './draft';
import { toldIn } from './to-date-in-name';

/** The form with the year so far as its period, and its columns of 累计 told as such. */
export interface Alone {
  readonly period: Period;
  readonly columns: readonly FoundColumn[];
}

/** `either`: a stock or a rate, which says nothing of how long it was counted. */
type Said = 'sofar' | 'own' | 'beside' | 'either' | 'bare';

export function toDateAlone(finding: TableFinding, period: Period | null): Alone | undefined {
  const values = finding.columns.filter(({ kind }) => kind !== 'other');
  const whole = period && period.kind !== 'year' ? sofarOf(period) : stretchAcross(values, period);
  if (!whole) return undefined;
  const said = new Map(values.map((column) => [column, saidBy(column, whole)]));
  const kinds = new Set(said.values());
  if (kinds.has('own')) return undefined;
  if (!kinds.has('sofar'))
    return saysSofar(finding) && whole !== period ? { period: whole, columns: finding.columns } : undefined;
  if (kinds.has('bare')) return undefined;
  const columns = finding.columns.map((column) => (said.get(column) === 'sofar' ? asSofar(column) : column));
  return { period: whole, columns };
}

/** Of 六月 it is 1—6月; a year and a half year are themselves. */
function sofarOf(period: Period): Period {
  return period.kind === 'month' || period.kind === 'quarter' ? getPeriod(toDateOf(period)) : period;
}

/** 1—6月累计 below a title that says no more than the year. */
function stretchAcross(columns: readonly FoundColumn[], year: Period | null): Period | undefined {
  for (const { aspect, path } of columns) {
    const found = aspect?.kind === 'period' ? findPeriod(path[aspect.level] ?? '') : undefined;
    const named = found && year ? withYear(found, year.year, year.startMonth).period : found?.period;
    if (named?.kind === 'toDate' && (!year || named.year === year.year)) return named;
  }
  return undefined;
}

function saidBy(column: FoundColumn, whole: Period): Said {
  const { aspect, path, name, unit, kind } = column;
  if (path.some((caption) => ofMonth.test(foldName(caption)))) return 'own';
  switch (aspect?.kind) {
    case 'cumulative':
      return path.some((caption) => /上年|去年|上一年|同期/.test(caption)) ? 'beside' : 'sofar';
    case 'period':
      return ofStretch(path[aspect.level] ?? '', whole);
    case 'previous':
    case 'plan':
    case 'change':
    case 'share':
      return 'beside';
    case undefined: {
      const told = toldIn(column);
      if (told?.kind === 'cumulative' && told.sure) return 'sofar';
      if (told?.kind === 'current') return 'own';
      return kind === 'computed' || periodLawOf(name, unit ?? '') !== 'flow' ? 'either' : 'bare';
    }
    default:
      return 'own';
  }
}

/** 1—6月累计, 截至6月底; of a year before it stands beside it. */
function ofStretch(caption: string, whole: Period): Said {
  const found = findPeriod(caption);
  const named = found && withYear(found, whole.year, whole.startMonth).period;
  if (named?.kind !== 'toDate') return 'own';
  if (sameDays(named, whole)) return 'sofar';
  return sameDays(named, periodLastYear(whole)) ? 'beside' : 'own';
}

const ofMonth = /^[本当](月|季|期)(数|完成|发生额?)?$/;

function asSofar(column: FoundColumn): FoundColumn {
  const { aspect, path } = column;
  if (aspect) return { ...column, aspect: { ...aspect, kind: 'cumulative' } };
  const level = path.length - 1;
  const subject = [...path.slice(0, -1), toldIn(column)?.stem ?? ''];
  return { ...column, aspect: { kind: 'cumulative', level, subject } };
}

/** 统计表（累计） */
function saysSofar({ title }: TableFinding): boolean {
  return /\((?:本年|全年|自?年初)?累计(?:数|报表)?\)/.test(foldName(title?.text ?? ''));
}

/**
 * Months of the year that the table holds as months though its form now says the year so far: either they were taken for the
 * month's own before 累计 was understood, or the form has changed. The clerk has to say which.
 */
export function monthsBeside(
  { existingTable, period }: Draft,
  catalog: Pick<Catalog, 'tables'>,
): PeriodCode[] {
  const table = existingTable && catalog.tables.get(existingTable);
  if (!table || period?.kind !== 'toDate') return [];
  return table.periods.filter((code) => {
    const { kind, year, startMonth } = getPeriod(code);
    return kind === 'month' && year === period.year && startMonth === period.startMonth;
  });
}
