/**
 * All figures of some indicators over some places. A place is an opaque row: a unit in a period, the caller knows which.
 *
 * Inputs of single places are loaded or written; inputs of groups are rolled up by their law (laws 2, 5); computed
 * indicators are evaluated from what stands at the same place, so that a group's rate comes from its sums (law 1). After
 * an edit only what it touches is computed: its dependents there, the groups above, and their dependents.
 */
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import type { Elsewhere } from '#formula/elsewhere';
import type { Value } from '#value/value';
import { blankColumn, readColumn, sameValue, writeColumn, type Column } from './column';
import { computeColumn } from './compute-column';
import { computedOf, type Computed } from './formulas';
import { Groups, type Group, type OrderedGroup } from './groups';
import { Reach } from './reach';
import type { Stated } from './stated';
import { Totals } from './totals';

export type { Group } from './groups';

export interface FrameParts {
  readonly indicators: readonly Indicator[];
  readonly places: number;
  readonly groups: readonly Group[];
  /** Where other periods and units stand; without it formulas see their own place only. */
  readonly elsewhere?: Elsewhere;
  /** Places of units that need not report: what is blank there is not missing in a total (law 2). */
  readonly excused?: ReadonlySet<number>;
  /** What was reported for the year so far: where periods are not filled in, 累计 begins with it. */
  readonly stated?: Stated;
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
  readonly #totals: Totals;
  /** Positions of formulas that look at other places, and of what needs them, in order. */
  readonly #roaming: ReadonlySet<number>;

  constructor({ indicators, places, groups, elsewhere, excused, stated }: FrameParts) {
    this.#indicators = indicators;
    this.#places = places;
    this.#indexOf = new Map(indicators.map(({ id }, index) => [id, index]));
    this.#columns = indicators.map(() => blankColumn(places));
    this.#computed = computedOf(indicators, this.#columns, elsewhere);
    this.#computedAt = new Map(this.#computed.map((computed) => [computed.index, computed]));
    this.#inputs = [...indicators.keys()].filter((index) => this.#indicator(index).formula === null);
    this.#groups = new Groups(groups, places);
    this.#reach = new Reach(this.#computed);
    this.#roaming = this.#roamingOf();
    this.#totals = new Totals(indicators, this.#columns, this.#groups, excused, stated);
  }

  /** Sets an input before the first computing. */
  load(indicator: IndicatorId, place: number, value: Value): void {
    writeColumn(this.#column(this.#inputAt(indicator, place)), place, value);
  }

  /** Sets an input of all single places at once; `values` has one for every place. */
  loadAll(indicator: IndicatorId, values: ArrayLike<Value>): void {
    const column = this.#column(this.#inputIndex(indicator));
    for (let place = 0; place < this.#places; place += 1) {
      if (this.#groups.indexAt(place) < 0) writeColumn(column, place, values[place] ?? { why: 'blank' });
    }
  }

  computeAll(): void {
    // Groups are computed along with the rest here, and anew below once their inputs are rolled up.
    for (const computed of this.#computed)
      computeColumn(computed, this.#column(computed.index), this.#places);
    this.#groups.list.forEach((group, groupIndex) => {
      for (const index of this.#inputs) {
        this.#totals.touch(groupIndex, index);
        this.#totals.rollUp(groupIndex, index);
      }
      for (const computed of this.#computed) this.#evaluate(computed, group.place);
    });
    // What they look at has to stand everywhere first.
    for (const position of this.#roaming) this.#renewEverywhere(position);
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
    const waiting = new Map<number, Set<number>>();
    this.#tellAbove(place, touched, waiting);
    return this.#carriedUp(waiting, changed);
  }

  /** What was reported for the place, a 累计, or for an earlier one of its year, is another. */
  restate(indicator: IndicatorId, place: number): Changed[] {
    const group = this.#groups.indexAt(place);
    const index = this.#index(indicator);
    if (group < 0 || this.#indicator(index).formula !== null) return [];
    return this.#carriedUp(new Map([[group, new Set([index])]]), []);
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
    for (const input of this.#inputsOf(this.#index(indicator))) {
      this.#totals.collectLacking(input, place, found);
    }
    return [...found].sort((a, b) => a - b);
  }

  /** The period up to which a 累计 is what was reported, as a place; undefined where it is the sum of its periods. */
  begunUpTo(indicator: IndicatorId, place: number): number | undefined {
    return this.#totals.begunUpTo(this.#index(indicator), place);
  }

  /** The places that are not filled in below a 累计, whatever was reported for it. */
  unfilled(indicator: IndicatorId, place: number): number[] {
    const found = new Set<number>();
    for (const input of this.#inputsOf(this.#index(indicator)))
      this.#totals.collectUnfilled(input, place, found);
    return [...found].sort((a, b) => a - b);
  }

  /** Whatever was touched below is rolled up anew, group by group; lower groups come first in the list. */
  #carriedUp(waiting: Map<number, Set<number>>, changed: Changed[]): Changed[] {
    while (waiting.size > 0) {
      const next = Math.min(...waiting.keys());
      const below = waiting.get(next) as Set<number>;
      waiting.delete(next);
      const renewed = this.#inputs.filter(
        (index) => below.has(index) || below.has(this.#totals.weightOf(index)),
      );
      for (const index of renewed) this.#totals.rollUp(next, index);
      const group = this.#groups.list[next] as OrderedGroup;
      for (const position of this.#reach.of(renewed)) {
        const computed = this.#computed[position] as Computed;
        this.#evaluate(computed, group.place);
        renewed.push(computed.index);
      }
      for (const index of renewed) {
        changed.push({ indicator: this.#indicator(index).id, place: group.place });
      }
      this.#tellAbove(group.place, renewed, waiting);
    }
    return this.#roaming.size === 0 ? changed : [...changed, ...this.#roamAfter(changed)];
  }

  #tellAbove(place: number, touched: Iterable<number>, waiting: Map<number, Set<number>>): void {
    for (const { group, position } of this.#groups.above(place)) {
      const known = waiting.get(group) ?? new Set();
      for (const index of touched) {
        known.add(index);
        this.#totals.touch(group, index, position);
      }
      waiting.set(group, known);
    }
  }

  #roamingOf(): ReadonlySet<number> {
    const own = this.#computed.flatMap(({ roams, index }, position) =>
      roams ? [position, ...this.#reach.of([index])] : [],
    );
    return new Set(own.sort((a, b) => a - b));
  }

  /** Formulas that look at other places may look at any that changed: they are computed anew at all of them. */
  #roamAfter(changed: readonly Changed[]): Changed[] {
    const touched = new Set(changed.map(({ indicator }) => this.#index(indicator)));
    const told: Changed[] = [];
    for (const position of this.#reach.of(touched)) {
      if (!this.#roaming.has(position)) continue;
      const { index } = this.#computed[position] as Computed;
      const indicator = this.#indicator(index).id;
      for (const place of this.#renewEverywhere(position)) told.push({ indicator, place });
    }
    return told;
  }

  /** The places whose value is another. */
  #renewEverywhere(position: number): number[] {
    const computed = this.#computed[position] as Computed;
    const renewed: number[] = [];
    for (let place = 0; place < this.#places; place += 1) {
      if (this.#renew(computed, place)) renewed.push(place);
    }
    return renewed;
  }

  #evaluate({ index, program }: Computed, place: number): void {
    writeColumn(this.#column(index), place, program(place));
  }

  /** Whether the value is another. */
  #renew(computed: Computed, place: number): boolean {
    const before = readColumn(this.#column(computed.index), place);
    this.#evaluate(computed, place);
    return !sameValue(before, readColumn(this.#column(computed.index), place));
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

  #inputIndex(indicator: IndicatorId): number {
    const index = this.#index(indicator);
    if (this.#indicator(index).formula !== null) throw new Error(`${indicator} is computed, not written`);
    return index;
  }

  #inputAt(indicator: IndicatorId, place: number): number {
    if (!(place >= 0 && place < this.#places) || this.#groups.indexAt(place) >= 0) {
      throw new Error(`Nothing is written at ${place}: it is a total, or no place`);
    }
    return this.#inputIndex(indicator);
  }
}
