/** Rows read back into columns; a place beyond its list or a value that is none makes the part a damaged one. */
import type { PackedSteps } from '#domain/change/packed';
import {
  ColumnBuilder,
  listNames,
  type FactColumns,
  type FactLists,
  type ListName,
} from '#domain/fact/columns';
import type { Fact } from '#domain/fact/fact';
import { canonical } from './canonical';
import { damagedIn } from './damage';
import { namesTwice } from './order';
import type { PlainRow } from './plain-rows';

export type EachRow = (plain: (row: PlainRow) => void, other: (row: unknown) => void) => void;

const factsPart = 'facts.json';
const historyPart = 'history.json';

export class RowReader {
  readonly facts: FactColumns;
  readonly #lists: FactLists;
  /** Of the sources in the file's list, and of those in the order of the facts. */
  readonly #texts: readonly string[];
  readonly #factTexts: readonly string[];

  /** `lists` as they stand in facts.json; `rows` hands each row to one of its arguments. */
  constructor(lists: Readonly<Record<string, unknown>>, rows: EachRow) {
    for (const name of listNames) {
      const list = lists[name];
      const kind = name === 'sources' ? 'object' : 'string';
      if (!Array.isArray(list) || list.some((item) => typeof item !== kind || item === null))
        damagedIn(factsPart);
    }
    this.#lists = lists as unknown as FactLists;
    this.#texts = this.#lists.sources.map(canonical);
    const builder = new ColumnBuilder();
    const known = Object.fromEntries(
      listNames.map((name) => [name, new Int32Array(this.#lists[name].length).fill(-1)]),
    ) as Readonly<Record<ListName, Int32Array>>;
    const placed = (name: ListName, place: number): number => {
      const found = known[name][place] ?? damagedIn(factsPart);
      return found >= 0 ? found : (known[name][place] = this.#place(builder, name, place, factsPart));
    };
    rows(
      ({ period, indicator, unit, value, source, cell, time }) =>
        builder.addPlaced(
          placed('periods', period),
          placed('indicators', indicator),
          placed('units', unit),
          value,
          placed('sources', source),
          cell,
          placed('times', time),
        ),
      (row) => this.#take(builder, row, factsPart),
    );
    this.facts = builder.build();
    this.#factTexts = this.facts.lists.sources.map(canonical);
    if (namesTwice(this.facts)) damagedIn(factsPart);
  }

  /** The steps of an entry: each of the two null, the place of a row in facts.json, or a row of its own. */
  steps(found: readonly unknown[]): PackedSteps {
    const which = new Uint8Array(found.length);
    const [before, after] = [new ColumnBuilder(), new ColumnBuilder()];
    found.forEach((step, i) => {
      if (!Array.isArray(step)) damagedIn(historyPart);
      const [from = null, to = null] = step as unknown[];
      if (from !== null) this.#told(before, from);
      if (to !== null) this.#told(after, to);
      which[i] = (from === null ? 0 : 1) + (to === null ? 0 : 2);
    });
    return { which, from: before.build(), to: after.build() };
  }

  #told(builder: ColumnBuilder, one: unknown): void {
    if (typeof one !== 'number') return this.#take(builder, one, historyPart);
    const { lists, places, values, cells, more } = this.facts;
    const value = values[one] ?? damagedIn(historyPart);
    const place = (name: ListName): number => {
      const own = places[name][one] as number;
      const item: unknown = lists[name][own];
      return builder.placeOf(name, item, (name === 'sources' ? this.#factTexts[own] : item) as string);
    };
    builder.addPlaced(
      place('periods'),
      place('indicators'),
      place('units'),
      value === value ? value : null,
      place('sources'),
      cells[one] ?? null,
      place('times'),
      more[one],
    );
  }

  /** `part` is the one that holds the row. */
  #take(builder: ColumnBuilder, row: unknown, part: string): void {
    if (!Array.isArray(row)) damagedIn(part);
    const [period, indicator, unit, value, source, cell, at, more] = row as unknown[];
    if (value !== null && typeof value !== 'number') damagedIn(part);
    if (cell !== null && typeof cell !== 'string') damagedIn(part);
    if (more !== undefined && (typeof more !== 'object' || more === null)) damagedIn(part);
    builder.addPlaced(
      this.#place(builder, 'periods', period, part),
      this.#place(builder, 'indicators', indicator, part),
      this.#place(builder, 'units', unit, part),
      value,
      this.#place(builder, 'sources', source, part),
      cell,
      this.#place(builder, 'times', at, part),
      more as Partial<Fact> | undefined,
    );
  }

  #place(builder: ColumnBuilder, name: ListName, place: unknown, part: string): number {
    const item: unknown = typeof place === 'number' ? this.#lists[name][place] : undefined;
    if (item === undefined) damagedIn(part);
    const text = name === 'sources' ? (this.#texts[place as number] as string) : (item as string);
    return builder.placeOf(name, item, text);
  }
}
