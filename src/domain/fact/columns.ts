/**
 * Facts as columns: a million of them are seven long lists instead of a million objects. What repeats (periods, ids, sources,
 * times) stands once in a list and is named by its place there.
 */
import type { IndicatorId, UnitId } from '../id';
import type { PeriodCode } from '../period/period';
import type { Fact, Source } from './fact';

export interface FactLists {
  readonly periods: readonly PeriodCode[];
  readonly indicators: readonly IndicatorId[];
  readonly units: readonly UnitId[];
  /** Without their cells. */
  readonly sources: readonly Source[];
  readonly times: readonly string[];
}
export type ListName = keyof FactLists;
export const listNames = ['periods', 'indicators', 'units', 'sources', 'times'] as const;

export type Places = Uint16Array | Uint32Array;
export type FactPlaces = Readonly<Record<ListName, Places>>;

export interface FactColumns {
  readonly lists: FactLists;
  readonly places: FactPlaces;
  /** NaN where there is none: text or status stand in `more`. */
  readonly values: Float64Array;
  readonly cells: readonly (string | null)[];
  /** By place: whatever else a fact says — status, text, note. */
  readonly more: Readonly<Record<number, Partial<Fact>>>;
}

export function countOf({ values }: FactColumns): number {
  return values.length;
}

export function factAt({ lists, places, values, cells, more }: FactColumns, i: number): Fact {
  const indicator = lists.indicators[places.indicators[i] as number] as IndicatorId;
  const unit = lists.units[places.units[i] as number] as UnitId;
  const period = lists.periods[places.periods[i] as number] as PeriodCode;
  const source = lists.sources[places.sources[i] as number] as Source;
  const value = values[i] as number;
  const cell = cells[i] ?? null;
  return {
    indicator,
    unit,
    period,
    value: value === value ? value : null,
    ...more[i],
    source: cell === null ? source : ({ ...source, cell } as Source),
    at: lists.times[places.times[i] as number] as string,
  };
}

export function factsOf(columns: FactColumns): Fact[] {
  return Array.from({ length: countOf(columns) }, (_, i) => factAt(columns, i));
}

export function columnsOf(facts: Iterable<Fact>): FactColumns {
  const builder = new ColumnBuilder();
  for (const fact of facts) builder.add(fact);
  return builder.build();
}

const inColumns: ReadonlySet<string> = new Set([
  'key',
  'period',
  'indicator',
  'unit',
  'value',
  'source',
  'at',
]);

/** What a fact says beyond its columns. */
export function moreOf(fact: Partial<Fact>): Partial<Fact> | undefined {
  let more: Record<string, unknown> | undefined;
  for (const name in fact) {
    if (inColumns.has(name)) continue;
    const said = fact[name as keyof Fact];
    if (said !== undefined) (more ??= {})[name] = said;
  }
  return more;
}

/** Puts facts one below the other; each list in the order in which its items are first named. */
export class ColumnBuilder {
  readonly #lists = each(() => [] as unknown[]);
  readonly #known = each(() => new Map<string, number>());
  #places = each(() => new Uint32Array(8));
  #values = new Float64Array(8);
  #count = 0;
  readonly #cells: (string | null)[] = [];
  readonly #more: Record<number, Partial<Fact>> = {};
  #last: { readonly source: Readonly<Record<string, unknown>>; readonly place: number } | undefined;

  add(fact: Fact): void {
    this.addPlaced(
      this.placeOf('periods', fact.period),
      this.placeOf('indicators', fact.indicator),
      this.placeOf('units', fact.unit),
      fact.value,
      this.#placeOfSource(fact.source),
      'cell' in fact.source ? fact.source.cell : null,
      this.placeOf('times', fact.at),
      moreOf(fact),
    );
  }

  addPlaced(
    period: number,
    indicator: number,
    unit: number,
    value: number | null,
    source: number,
    cell: string | null,
    time: number,
    more?: Partial<Fact>,
  ): void {
    const i = this.#count++;
    if (i === this.#values.length) this.#grow();
    const places = this.#places;
    places.periods[i] = period;
    places.indicators[i] = indicator;
    places.units[i] = unit;
    places.sources[i] = source;
    places.times[i] = time;
    this.#cells.push(cell);
    if (more) this.#more[i] = more;
    this.#values[i] = value ?? Number.NaN;
  }

  #grow(): void {
    const length = this.#count * 2;
    this.#places = eachOf((name) => wider(this.#places[name], new Uint32Array(length)));
    this.#values = wider(this.#values, new Float64Array(length));
  }

  /** `text` tells two items of a list apart. */
  placeOf(name: ListName, item: unknown, text = item as string): number {
    const known = this.#known[name];
    let place = known.get(text);
    if (place === undefined) known.set(text, (place = this.#lists[name].push(item) - 1));
    return place;
  }

  /** Facts from one file follow one another. */
  #placeOfSource(source: Source): number {
    const record = source as unknown as Readonly<Record<string, unknown>>;
    if (this.#last && isSameFile(this.#last.source, record)) return this.#last.place;
    const rest = { ...record };
    delete rest['cell'];
    const place = this.placeOf('sources', rest, JSON.stringify(rest));
    this.#last = { source: rest, place };
    return place;
  }

  build(): FactColumns {
    return {
      lists: this.#lists as unknown as FactLists,
      places: eachOf((name) => narrow(this.#places[name].subarray(0, this.#count), this.#lists[name].length)),
      values: this.#values.slice(0, this.#count),
      cells: this.#cells,
      more: this.#more,
    };
  }
}

/** But for the cell. Whatever is added to a source one day is compared too: what is overlooked here would be lost. */
function isSameFile(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  let more = 0;
  for (const name in b) {
    if (name === 'cell') continue;
    if (a[name] !== b[name]) return false;
    more += 1;
  }
  for (const name in a) if (name !== 'cell') more -= 1;
  return more === 0;
}

function narrow(places: Uint32Array, below: number): Places {
  return below <= 0x1_0000 ? new Uint16Array(places) : places.slice();
}

function wider<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function eachOf<T>(make: (name: ListName) => T): Record<ListName, T> {
  return Object.fromEntries(listNames.map((name) => [name, make(name)])) as Record<ListName, T>;
}

function each<T>(make: () => T): Record<ListName, T> {
  return eachOf(make);
}
