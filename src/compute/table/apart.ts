/**
 * What the last month of 累计 comes to by itself: n = 累计(n) − 累计(n−1) (law 5), only where both stand and lack nobody (law 2).
 * A rate is that of the differences of its parts (law 1), a stock what it is at the end; a rate without its parts has none.
 */
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { getPeriod } from '#domain/period/period';
import type { CellMeaning } from '#domain/table/cell';
import { compileFormula } from '#formula/program';
import { parseFormula } from '#formula/parser';
import { isAbsence, type Value } from '#value/value';
import type { Place, Places } from './places';

interface Read {
  readonly places: Places;
  valueOf(at: CellMeaning): Value;
  lackingOf(at: CellMeaning): readonly Place[];
  findIndicator(id: IndicatorId): Indicator | undefined;
}

export function apartAt(figures: Read, indicator: IndicatorId, place: number): Value {
  const { places } = figures;
  const known = figures.findIndicator(indicator);
  const missing = { why: 'missing', about: indicator } as const;
  if (!known || place < 0) return missing;
  const at = { indicator, ...places.at(place) };
  const { kind, index } = getPeriod(at.period);
  const now = figures.valueOf(at);
  if (kind !== 'toDate' || index === 1) return now;
  if (known.formula !== null) {
    const parsed = parseFormula(known.formula);
    if (!parsed.ok) return missing;
    const operandOf = (id: string) => (row: number) => apartAt(figures, id as IndicatorId, row);
    return compileFormula(parsed.value, operandOf, places.elsewhere)(place);
  }
  if (isAbsence(now) || known.periodLaw === 'stock') return now;
  const prior = places.elsewhere.prior(place);
  if (prior < 0 || known.periodLaw !== 'flow') return missing;
  const was = { indicator, ...places.at(prior) };
  const before = figures.valueOf(was);
  if (typeof now !== 'number' || typeof before !== 'number') return missing;
  return [at, was].some((one) => figures.lackingOf(one).length > 0) ? missing : now - before;
}
