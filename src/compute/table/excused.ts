/** The places of units that need not report a table for a period: nothing is missing there (law 2). */
import type { Catalog } from '#domain/catalog/catalog';
import type { UnitId } from '#domain/id';
import { livesIn } from '#domain/orgunit/life';
import { getPeriod } from '#domain/period/period';
import { reportersOf } from '#domain/table/reporters';
import type { Table } from '#domain/table/table';
import type { Places } from './places';

export function excusedFrom(
  { units }: Pick<Catalog, 'units'>,
  table: Table,
  places: Places,
): ReadonlySet<number> {
  const reporters = table.reporters && new Set<UnitId>(reportersOf(table, units));
  const mortal = [...units.values()].filter(
    ({ opened, closed }) => opened !== undefined || closed !== undefined,
  );
  const found = new Set<number>();
  if (!reporters && mortal.length === 0) return found;
  const mortals = new Map(mortal.map((unit) => [unit.id, unit]));
  const periods = new Map(places.periods.map((code) => [code, getPeriod(code)]));
  for (let place = 0; place < places.count; place += 1) {
    const { unit, period } = places.at(place);
    const life = mortals.get(unit);
    const lives = life === undefined || livesIn(life, periods.get(period) ?? getPeriod(period));
    if (!lives || (reporters && !reporters.has(unit))) found.add(place);
  }
  return found;
}
