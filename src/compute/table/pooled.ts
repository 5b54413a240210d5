/**
 * Computed indicators over any selection of units and periods (law 1): every operand is rolled up over what is selected
 * by its own laws, first over the periods of each unit, then over the units, and the formula stands over these.
 * A total that is selected beside some of its parts would count them twice and is left out.
 */
import type { IndicatorId } from '#domain/id';
import { comparePeriods } from '#domain/period/shift';
import { getPeriod } from '#domain/period/period';
import type { Value } from '#value/value';
import { roamsAway } from '../formulas';
import { Frame, type Group } from '../frame';
import type { Figures } from './figures';
import { withOperands } from './needs';
import type { Place } from './places';

export interface Ratio {
  readonly indicator: IndicatorId;
  readonly value: Value;
}

export function pooledOf(figures: Figures, selected: ReadonlyMap<IndicatorId, readonly Place[]>): Ratio[] {
  // Indicators selected at the same places, as in a rectangle, are computed together.
  const alike = new Map<string, { places: readonly Place[]; ids: IndicatorId[] }>();
  for (const [id, cells] of selected) {
    // A formula that looks at other places means something else over several.
    if (roamsAway(figures.findIndicator(id)?.formula ?? '')) continue;
    const places = distinct(cells);
    const key = places.map(keyOf).join(' ');
    const known = alike.get(key);
    if (known) known.ids.push(id);
    else alike.set(key, { places, ids: [id] });
  }
  return [...alike.values()].flatMap(({ places, ids }) =>
    pool(figures, withoutDoubles(figures, places), ids),
  );
}

function pool(figures: Figures, places: readonly Place[], ids: readonly IndicatorId[]): Ratio[] {
  const indicators = withOperands(ids, (id) => figures.findIndicator(id));
  const { groups, top, count } = groupsOver(places);
  const frame = new Frame({ indicators, places: count, groups });
  for (const { id, formula } of indicators) {
    if (formula !== null) continue;
    places.forEach((place, i) => frame.load(id, i, figures.valueOf({ indicator: id, ...place })));
  }
  frame.computeAll();
  return ids.map((indicator) => ({ indicator, value: frame.read(indicator, top) }));
}

/** Behind the places themselves: a group for each unit over its periods, and one over all units. */
function groupsOver(places: readonly Place[]): { groups: Group[]; top: number; count: number } {
  const ofUnit = new Map<string, number[]>();
  places.forEach(({ unit }, i) => ofUnit.set(unit, [...(ofUnit.get(unit) ?? []), i]));
  const groups: Group[] = [];
  let count = places.length;
  const add = (members: readonly number[], across: Group['across']): number => {
    if (members.length === 1) return members[0] as number;
    groups.push({ place: count, members, across });
    count += 1;
    return count - 1;
  };
  const units = [...ofUnit.values()].map((members) => add(members, 'periods'));
  const top = add(units, 'units');
  return { groups, top, count };
}

function withoutDoubles(figures: Figures, places: readonly Place[]): Place[] {
  const known = new Set(places.map(keyOf));
  return places.filter((place) => !figures.partsOf(place).some((part) => known.has(keyOf(part))));
}

/** Each place once, those of a unit in the order of time. */
function distinct(places: readonly Place[]): Place[] {
  const byKey = new Map(places.map(({ unit, period }) => [keyOf({ unit, period }), { unit, period }]));
  return [...byKey.values()].sort((a, b) => comparePeriods(getPeriod(a.period), getPeriod(b.period)));
}

function keyOf({ unit, period }: Place): string {
  return `${period}|${unit}`;
}
