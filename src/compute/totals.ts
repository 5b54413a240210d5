/** The inputs of groups: each rolled up by its law, and what it is without. */
import { isLacking } from '#value/absence';
import { isAbsence } from '#value/value';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { readColumn, writeColumn, type Column } from './column';
import type { Groups, OrderedGroup } from './groups';
import { Blocks, largeGroup } from './rollup/blocks';
import { lawOf } from './rollup/laws';
import type { Members, RollupLaw } from './rollup/rollup';
import { begunOf, type Begun, type Stated } from './stated';

export class Totals {
  readonly #indicators: readonly Indicator[];
  readonly #columns: readonly Column[];
  readonly #groups: Groups;
  readonly #indexOf: ReadonlyMap<IndicatorId, number>;
  /** Subtotals of large groups, by group and indicator. */
  readonly #blocks = new Map<string, Blocks>();

  readonly #excused: ReadonlySet<number>;
  readonly #stated: Stated | undefined;

  constructor(
    indicators: readonly Indicator[],
    columns: readonly Column[],
    groups: Groups,
    excused: ReadonlySet<number> = new Set(),
    stated?: Stated,
  ) {
    this.#stated = stated;
    this.#excused = excused;
    this.#indicators = indicators;
    this.#columns = columns;
    this.#groups = groups;
    this.#indexOf = new Map(indicators.map(({ id }, index) => [id, index]));
  }

  rollUp(group: number, index: number): void {
    const value =
      this.#begun(group, index)?.value ?? this.#law(group, index).total(this.#members(group, index));
    writeColumn(this.#columns[index] as Column, this.#group(group).place, value);
  }

  /** The part of a place of 累计 up to which it is what was reported; undefined where it is the sum of its parts. */
  begunUpTo(index: number, place: number): number | undefined {
    const group = this.#groups.indexAt(place);
    return group < 0 ? undefined : this.#begun(group, index)?.upTo;
  }

  /** The member at a position, or every one, has a new value. */
  touch(group: number, index: number, position?: number): void {
    this.#blocks.get(`${group}|${index}`)?.touch(position);
  }

  /** −1 where an indicator names no weight, or one that is not here. */
  weightOf(index: number): number {
    const { weight } = this.#indicator(index);
    return weight === undefined ? -1 : (this.#indexOf.get(weight) ?? -1);
  }

  collectLacking(index: number, place: number, found: Set<number>): void {
    const group = this.#groups.indexAt(place);
    if (group < 0) return;
    this.#collectIn(group, index, this.#begun(group, index)?.after, found);
  }

  /** The same, as if nothing had been reported for the place. */
  collectUnfilled(index: number, place: number, found: Set<number>): void {
    const group = this.#groups.indexAt(place);
    if (group >= 0) this.#collectIn(group, index, undefined, found);
  }

  #collectIn(group: number, index: number, rows: Int32Array | undefined, found: Set<number>): void {
    const members = this.#members(group, index);
    const law = this.#law(group, index);
    for (const row of rows ?? law.relevant(members)) this.#collectAt(index, row, law, members, found);
  }

  #collectAt(index: number, row: number, law: RollupLaw, members: Members, found: Set<number>): void {
    const lacks = this.#lacksItself(row, law, members);
    if (lacks) found.add(row);
    else if (lacks === false) this.collectLacking(index, row, found);
  }

  /** undefined where nobody asks for a figure. */
  #lacksItself(row: number, law: RollupLaw, members: Members): boolean | undefined {
    if (members.column.states[row] === 0) return isUnweighted(law, members, row);
    const value = readColumn(members.column, row);
    if (this.#excused.has(row) && isAbsence(value) && value.why === 'blank') return undefined;
    return isUnweighted(law, members, row) || isLacking(value);
  }

  /** Asked of every part of every 累计: nothing is made for a single place. */
  #lacksAt(index: number, row: number, law: RollupLaw, members: Members): boolean {
    const lacks = this.#lacksItself(row, law, members) ?? false;
    if (lacks || this.#groups.indexAt(row) < 0) return lacks;
    const found = new Set<number>();
    this.collectLacking(index, row, found);
    return found.size > 0;
  }

  #begun(group: number, index: number): Begun | undefined {
    const { across, place } = this.#group(group);
    const stated = across === 'units' ? undefined : this.#stated?.(this.#indicator(index).id, place);
    if (!stated) return undefined;
    const law = this.#law(group, index);
    const members = this.#members(group, index);
    return begunOf(law, members, (row) => this.#lacksAt(index, row, law, members), stated);
  }

  #members(group: number, index: number): Members {
    const { id, weight } = this.#indicator(index);
    const blocks = this.#blocksOf(group, index);
    return {
      rows: this.#group(group).rows,
      column: this.#columns[index] as Column,
      about: id,
      ...(blocks ? { blocks } : {}),
      ...(weight === undefined
        ? {}
        : { weight: this.#columns[this.weightOf(index)] ?? 'unknown', weightAbout: weight }),
    };
  }

  #blocksOf(group: number, index: number): Blocks | undefined {
    const { length } = this.#group(group).rows;
    if (length < largeGroup || !this.#law(group, index).inBlocks) return undefined;
    const key = `${group}|${index}`;
    const known = this.#blocks.get(key) ?? new Blocks(length);
    this.#blocks.set(key, known);
    return known;
  }

  #law(group: number, index: number): RollupLaw {
    return lawOf(this.#indicator(index), this.#group(group).across);
  }

  #group(group: number): OrderedGroup {
    return this.#groups.list[group] as OrderedGroup;
  }

  #indicator(index: number): Indicator {
    return this.#indicators[index] as Indicator;
  }
}

/** A value whose weight is no number cannot count. */
function isUnweighted({ weighs }: RollupLaw, { column, weight }: Members, row: number): boolean {
  return (
    weighs === true && typeof weight === 'object' && column.states[row] === 0 && weight.states[row] !== 0
  );
}
