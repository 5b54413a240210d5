/**
 * All figures of some indicators over some places. A place is an opaque row: a unit in a period, the caller knows which.
 *
 * Inputs of single places are loaded or written; inputs of groups are rolled up by their law (laws 2, 5); computed
 * indicators are evaluated from what stands at the same place, so that a group's rate comes from its sums (law 1). After
 * an edit only what it touches is computed: its dependents there, the groups above, and their dependents.
 */
import { isLacking } from '#value/absence';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import type { Value } from '#value/value';
import { blankColumn, readColumn, sameValue, writeColumn, type Column } from './column';
import { computedOf, type Computed } from './formulas';
import { Groups, type Group, type OrderedGroup } from './groups';
import { Reach } from './reach';
import { lawOf } from './rollup/laws';
import type { Members } from './rollup/rollup';

export type { Group } from './groups';

export interface FrameParts {
  readonly indicators: readonly Indicator[];
  readonly places: number;
  readonly groups: readonly Group[];
}

/** A cell whose value, or whose completeness, an edit changed. */
export interface Changed {
  readonly indicator: IndicatorId;
  readonly place: number;
}

export class Frame {
  readonly #indicators: readonly Indicator[];
  readonly #places: number;
  readonly #indexOf: ReadonlyMap<IndicatorId, number>;
  readonly #columns: readonly Column[];
  readonly #computed: readonly Computed[];
  readonly #computedAt: ReadonlyMap<number, Computed>;
  readonly #inputs: readonly number[];
  readonly #groups: Groups;
  readonly #reach: Reach;

  constructor({ indicators, places, groups }: FrameParts) {
    this.#indicators = indicators;
    this.#places = places;
    this.#indexOf = new Map(indicators.map(({ id }, index) => [id, index]));
    this.#columns = indicators.map(() => blankColumn(places));
    this.#computed = computedOf(indicators, this.#columns);
    this.#computedAt = new Map(this.#computed.map((computed) => [computed.index, computed]));
    this.#inputs = [...indicators.keys()].filter((index) => this.#indicator(index).formula === null);
    this.#groups = new Groups(groups);
    this.#reach = new Reach(this.#computed);
  }

  /** Sets an input before the first computing. */
  load(indicator: IndicatorId, place: number, value: Value): void {
    writeColumn(this.#column(this.#inputAt(indicator, place)), place, value);
  }

  computeAll(): void {
    const singles: number[] = [];
    for (let place = 0; place < this.#places; place += 1) if (!this.#groups.at(place)) singles.push(place);
    for (const computed of this.#computed) this.#evaluate(computed, singles);
    for (const group of this.#groups.list) {
      for (const index of this.#inputs) this.#rollUp(group, index);
      for (const computed of this.#computed) this.#evaluate(computed, [group.place]);
    }
  }

  /** Sets an input and brings up to date what depends on it. */
  write(indicator: IndicatorId, place: number, value: Value): Changed[] {
    const index = this.#inputAt(indicator, place);
    const column = this.#column(index);
    if (sameValue(readColumn(column, place), value)) return [];
    writeColumn(column, place, value);

    const changed: Changed[] = [{ indicator, place }];
    const touched = new Set([index]);
    for (const position of this.#reach.of([index])) {
      const computed = this.#computed[position] as Computed;
      if (!this.#renew(computed, place)) continue;
      touched.add(computed.index);
      changed.push({ indicator: this.#indicator(computed.index).id, place });
    }
    this.#carryUp(place, touched, changed);
    return changed;
  }

  read(indicator: IndicatorId, place: number): Value {
    return readColumn(this.#column(this.#index(indicator)), place);
  }

  /**
   * The places whose figure a total is without, as high up as they lack altogether: a township, or the villages of a
   * township that has some (law 2). Of a computed indicator: of anything its formula needs.
   */
  lacking(indicator: IndicatorId, place: number): number[] {
    const found = new Set<number>();
    for (const input of this.#inputsOf(this.#index(indicator))) this.#collectLacking(input, place, found);
    return [...found].sort((a, b) => a - b);
  }

  /** Whatever was touched below is rolled up anew, group by group; lower groups come first in the list. */
  #carryUp(place: number, touched: ReadonlySet<number>, changed: Changed[]): void {
    const waiting = new Map<number, Set<number>>();
    const tellAbove = (below: number, indexes: Iterable<number>): void => {
      for (const above of this.#groups.above.get(below) ?? []) {
        const known = waiting.get(above) ?? new Set();
        for (const index of indexes) known.add(index);
        waiting.set(above, known);
      }
    };
    tellAbove(place, touched);
    while (waiting.size > 0) {
      const next = Math.min(...waiting.keys());
      const group = this.#groups.list[next] as OrderedGroup;
      const below = waiting.get(next) as Set<number>;
      waiting.delete(next);
      const renewed = this.#inputs.filter((index) => below.has(index) || below.has(this.#weightOf(index)));
      for (const index of renewed) this.#rollUp(group, index);
      for (const position of this.#reach.of(renewed)) {
        const computed = this.#computed[position] as Computed;
        this.#evaluate(computed, [group.place]);
        renewed.push(computed.index);
      }
      for (const index of renewed) {
        changed.push({ indicator: this.#indicator(index).id, place: group.place });
      }
      tellAbove(group.place, renewed);
    }
  }

  #evaluate({ index, program }: Computed, places: readonly number[]): void {
    const column = this.#column(index);
    const { numbers, states } = column;
    const bare = column.texts.size === 0;
    for (const place of places) {
      const value = program(place);
      if (bare && typeof value === 'number') {
        numbers[place] = value;
        states[place] = 0;
      } else writeColumn(column, place, value);
    }
  }

  #renew(computed: Computed, place: number): boolean {
    const before = readColumn(this.#column(computed.index), place);
    this.#evaluate(computed, [place]);
    return !sameValue(before, readColumn(this.#column(computed.index), place));
  }

  #rollUp(group: OrderedGroup, index: number): void {
    const value = lawOf(this.#indicator(index), group.across).total(this.#members(group, index));
    writeColumn(this.#column(index), group.place, value);
  }

  #members({ rows }: OrderedGroup, index: number): Members {
    const { id, weight } = this.#indicator(index);
    const members = { rows, column: this.#column(index), about: id };
    if (weight === undefined) return members;
    return { ...members, weight: this.#columns[this.#weightOf(index)] ?? 'unknown', weightAbout: weight };
  }

  #collectLacking(index: number, place: number, found: Set<number>): void {
    const group = this.#groups.at(place);
    if (!group) return;
    const members = this.#members(group, index);
    const { column, weight } = members;
    const law = lawOf(this.#indicator(index), group.across);
    for (const row of law.relevant(members)) {
      const unweighted =
        typeof weight === 'object' && law.weighs === true && isLacking(readColumn(weight, row));
      if (unweighted || isLacking(readColumn(column, row))) found.add(row);
      else this.#collectLacking(index, row, found);
    }
  }

  /** The inputs behind an indicator: itself, or those its formula comes down to. */
  #inputsOf(index: number): number[] {
    const found = new Set([index]);
    for (const next of found) {
      const needs = this.#computedAt.get(next)?.needs ?? [];
      for (const need of needs) found.add(need);
    }
    return [...found].filter((one) => this.#indicator(one).formula === null);
  }

  #weightOf(index: number): number {
    const { weight } = this.#indicator(index);
    return weight === undefined ? -1 : (this.#indexOf.get(weight) ?? -1);
  }

  #indicator(index: number): Indicator {
    return this.#indicators[index] as Indicator;
  }

  #column(index: number): Column {
    return this.#columns[index] as Column;
  }

  #index(indicator: IndicatorId): number {
    const index = this.#indexOf.get(indicator);
    if (index === undefined) throw new Error(`No indicator ${indicator} in this frame`);
    return index;
  }

  #inputAt(indicator: IndicatorId, place: number): number {
    const index = this.#index(indicator);
    if (this.#indicator(index).formula !== null || this.#groups.at(place) || !(place < this.#places)) {
      throw new Error(`Nothing is written to ${indicator} at ${place}: it is computed or out of range`);
    }
    return index;
  }
}
