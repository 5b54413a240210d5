/** What a total or 累计 is without (law 2), in words: of several units each with its periods, of one unit its periods. */
import type { Figures } from '#compute/table/figures';
import type { Place } from '#compute/table/places';
import type { Catalog } from '#domain/catalog/catalog';
import type { PeriodCode } from '#domain/period/period';
import type { UnitId } from '#domain/id';
import type { CellMeaning } from '#domain/table/cell';
import { say } from '#text/say';
import { nameOf, partNames } from './naming';

export interface Lack {
  /** Units, or periods of the one. */
  readonly count: number;
  readonly names: string;
  readonly text: string;
}

/** undefined where it lacks nothing. */
export function lackOf(catalog: Catalog, figures: Figures, at: CellMeaning): Lack | undefined {
  const lacking = figures.lackingOf(at);
  if (lacking.length === 0) return undefined;
  const toDate = figures.isToDate(at);
  if (toDate && lacking.every(({ unit }) => unit === at.unit)) {
    const names = partNames(lacking.map(({ period }) => period));
    return { count: lacking.length, names, text: say('grid.partialToDate', { names }) };
  }
  const units = [...byUnit(lacking)].map(([unit, periods]) => {
    const name = nameOf(catalog, unit);
    const others = periods.filter((period) => period !== at.period);
    return others.length === 0 ? name : say('grid.lackingPeriods', { name, periods: partNames(others) });
  });
  const words = { count: units.length, names: units.join(say('list.and')) };
  return { ...words, text: say(toDate ? 'grid.partialUnitsToDate' : 'grid.partial', words) };
}

function byUnit(places: readonly Place[]): ReadonlyMap<UnitId, PeriodCode[]> {
  const units = new Map<UnitId, PeriodCode[]>();
  for (const { unit, period } of places) {
    const periods = units.get(unit);
    if (periods) periods.push(period);
    else units.set(unit, [period]);
  }
  return units;
}
