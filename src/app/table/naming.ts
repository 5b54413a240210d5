/** What indicators, units and places are called on the screen. */
import type { Place } from '#compute/table/places';
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId, UnitId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { showPart, type PeriodLocale } from '#domain/period/show';
import { preferences } from '../preferences.svelte';

export function nameOf(catalog: Catalog, id: string): string {
  return catalog.indicators.get(id as IndicatorId)?.name ?? catalog.units.get(id as UnitId)?.name ?? id;
}

export function partName(period: PeriodCode): string {
  return showPart(getPeriod(period), periodLocale());
}

export function periodLocale(): PeriodLocale {
  return preferences.current.locale === 'en' ? 'en' : 'zh';
}

/** As seen from a cell: a unit of its period, a period of its unit, or both. */
export function placeName(catalog: Catalog, { unit, period }: Place, from: Place): string {
  if (period === from.period) return nameOf(catalog, unit);
  return unit === from.unit ? partName(period) : `${nameOf(catalog, unit)} ${partName(period)}`;
}
