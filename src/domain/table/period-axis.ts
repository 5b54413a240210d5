/**
 * The periods of a statistical year as columns. Months, quarters and halves are all of that year, with 累计 behind them up
 * to the last one that was opened (law 5). Periods that are to-date already are not added up again, and neither are years.
 */
import { partsIn } from '../period/kinds';
import { getPeriod, periodCode, type Period, type PeriodCode } from '../period/period';
import { comparePeriods } from '../period/shift';
import { slotOf } from '../period/slot';
import { partsToDate, toDateOf } from '../period/to-date';
import { axisOf, periodsShown } from './cell';
import type { Axis, Member } from './layout';
import type { Table } from './table';

export interface PeriodWords {
  period(period: Period): string;
  readonly toDate: string;
}

export interface PeriodAxis {
  readonly axis: Axis;
  readonly toDate?: { readonly period: PeriodCode; readonly parts: readonly PeriodCode[] };
}

/** Periods that can be filled in. */
export function openPeriods(form: Table, chosen: Period): ReadonlySet<PeriodCode> {
  const opened = form.periods.map(getPeriod);
  return new Set([...opened, chosen].flatMap((period) => periodsShown(form, period)));
}

export function periodAxisOf(form: Table, chosen: Period, words: PeriodWords): PeriodAxis {
  const own = axisOf(form, 'period');
  const periods = own ? periodsShown(form, chosen).map(getPeriod) : yearOf(form, chosen);
  const members: Member[] = periods.map((period) => ({
    caption: words.period(period),
    id: slotOf(period, chosen.year),
  }));
  const parts = partsOf(form, periods, chosen);
  const [first] = parts;
  if (!first) return { axis: { dimension: 'period', members: own?.members ?? members } };
  const toDate = toDateOf(getPeriod(parts[parts.length - 1] as PeriodCode));
  const sum: Member = { caption: words.toDate, id: slotOf(getPeriod(toDate), chosen.year), total: true };
  return {
    axis: { dimension: 'period', members: [...(own?.members ?? members), sum] },
    toDate: { period: toDate, parts },
  };
}

/** All periods of the chosen one's kind in its year; of years, days and stretches those that were opened. */
function yearOf(form: Table, chosen: Period): Period[] {
  const { kind, year } = chosen;
  if (kind === 'half' || kind === 'quarter' || kind === 'month' || kind === 'week') {
    return Array.from({ length: partsIn(kind, year) }, (_, i) => ({ ...chosen, index: i + 1 }));
  }
  const alike = [...openPeriods(form, chosen)]
    .map(getPeriod)
    .filter((period) => period.kind === kind && (kind === 'year' || period.year === year));
  return alike.sort(comparePeriods);
}

/** What 累计 adds up: the periods of one kind from the start of the year to the last one opened. */
function partsOf(form: Table, periods: readonly Period[], chosen: Period): PeriodCode[] {
  const open = openPeriods(form, chosen);
  const alike = periods.every(({ kind, year }) => kind === periods[0]?.kind && year === chosen.year);
  const shown = periods.filter((period) => open.has(periodCode(period)));
  const last = shown[shown.length - 1];
  if (!alike || !last) return [];
  const parts = partsToDate(last);
  const known = new Set(periods.map(periodCode));
  return parts.every((part) => known.has(part)) ? parts : [];
}
