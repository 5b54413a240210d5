/** What indicators, units and places are called on the screen. */
import type { Place } from '#compute/table/places';
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, periodCode, type PeriodCode } from '#domain/period/period';
import { comparePeriods, nextPeriod } from '#domain/period/shift';
import { showPart, showPeriod, type PeriodLocale } from '#domain/period/show';
import { say } from '#text/say';
import { preferences } from '../preferences.svelte';

export function nameOf(catalog: Catalog, id: string): string {
  return catalog.indicators.get(id as IndicatorId)?.name ?? catalog.units.get(id as UnitId)?.name ?? id;
}

export function partName(period: PeriodCode): string {
  return showPart(getPeriod(period), periodLocale());
}

/** Periods in the order of time, those that follow each other by the first and the last: «1月—5月、8月»; those of an earlier year with it. */
export function partNames(periods: readonly PeriodCode[]): string {
  const latest = Math.max(...periods.map((period) => getPeriod(period).year));
  const named = (period: PeriodCode): string =>
    getPeriod(period).year === latest ? partName(period) : showPeriod(getPeriod(period), periodLocale());
  const ordered = [...new Set(periods)].sort((a, b) => comparePeriods(getPeriod(a), getPeriod(b)));
  const runs: PeriodCode[][] = [];
  for (const period of ordered) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (last !== undefined && periodCode(nextPeriod(getPeriod(last))) === period) run?.push(period);
    else runs.push([period]);
  }
  const names = runs.flatMap((run) => {
    const [first, last] = [run[0], run[run.length - 1]].map((one) => named(one as PeriodCode));
    return run.length < 3 ? run.map(named) : [say('list.span', { first: first ?? '', last: last ?? '' })];
  });
  return names.join(say('list.and'));
}

export function periodLocale(): PeriodLocale {
  return preferences.current.locale === 'en' ? 'en' : 'zh';
}

/** As seen from a cell: a unit of its period, a period of its unit, or both. */
export function placeName(catalog: Catalog, { unit, period }: Place, from: Place): string {
  if (period === from.period) return nameOf(catalog, unit);
  return unit === from.unit ? partName(period) : `${nameOf(catalog, unit)} ${partName(period)}`;
}
