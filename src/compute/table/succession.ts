/**
 * Where an indicator succeeds another one (新版对照), the figures of periods before its first year are those of the old
 * one, unless it has one of its own there. Of a computed indicator nothing is taken over: its operands are.
 */
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { standsFor } from '#domain/indicator/succession';
import { getPeriod } from '#domain/period/period';
import type { Places } from './places';

export interface Heir {
  readonly indicator: IndicatorId;
  /** Whose figure it takes. */
  readonly of: IndicatorId;
  readonly place: number;
}

export class Succession {
  readonly heirs: readonly Heir[];
  readonly #byOrigin = new Map<string, Heir[]>();
  readonly #byHeir = new Map<string, Heir>();

  constructor(indicators: readonly Indicator[], places: Places, isGroup: (place: number) => boolean) {
    const known = new Map(indicators.map((one) => [one.id, one]));
    const heirs: Heir[] = [];
    for (const one of indicators) {
      if (one.kind !== 'input' || one.succeeds === undefined) continue;
      for (let place = 0; place < places.count; place += 1) {
        if (isGroup(place)) continue;
        const of = standsFor(one, getPeriod(places.at(place).period).year, (id) => known.get(id));
        if (of !== one.id) heirs.push({ indicator: one.id, of, place });
      }
    }
    this.heirs = heirs;
    for (const heir of heirs) {
      this.#byHeir.set(keyOf(heir.indicator, heir.place), heir);
      const key = keyOf(heir.of, heir.place);
      const list = this.#byOrigin.get(key);
      if (list) list.push(heir);
      else this.#byOrigin.set(key, [heir]);
    }
  }

  /** Those that take the figure of an indicator at a place. */
  heirsOf(indicator: IndicatorId, place: number): readonly Heir[] {
    return this.#byOrigin.get(keyOf(indicator, place)) ?? [];
  }

  /** Whose figure an indicator takes at a place; undefined where it has its own. */
  originOf(indicator: IndicatorId, place: number): IndicatorId | undefined {
    return this.#byHeir.get(keyOf(indicator, place))?.of;
  }
}

function keyOf(indicator: IndicatorId, place: number): string {
  return `${place}|${indicator}`;
}
