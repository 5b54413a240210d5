/** What was reported as 累计 of the places of a table: few figures, asked for at every sum of periods. */
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { Stated } from '../stated';
import type { Places } from './places';

export class StatedFigures {
  readonly #places: Places;
  readonly #byIndicator = new Map<IndicatorId, Map<UnitId, Map<PeriodCode, number>>>();

  constructor(places: Places, facts: readonly Fact[]) {
    this.#places = places;
    for (const fact of facts) this.put(fact, fact);
  }

  /** The fact is another, or gone. */
  put({ indicator, unit, period }: Fact, to: Fact | undefined): void {
    if (!this.#places.statedFor.has(period)) return;
    const units = this.#byIndicator.get(indicator) ?? new Map<UnitId, Map<PeriodCode, number>>();
    const figures = units.get(unit) ?? new Map<PeriodCode, number>();
    if (typeof to?.value === 'number') figures.set(period, to.value);
    else figures.delete(period);
    this.#byIndicator.set(indicator, units.set(unit, figures));
  }

  readonly of: Stated = (indicator, place) => {
    const units = this.#byIndicator.get(indicator);
    const figures = units?.get(this.#places.at(place).unit);
    if (!figures || figures.size === 0) return undefined;
    return (upTo) => {
      const stated = this.#places.toDateAt.get(this.#places.at(upTo).period);
      return stated === undefined ? undefined : figures.get(stated);
    };
  };
}
