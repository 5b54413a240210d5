/**
 * Facts of one indicator in one period as one row: what repeats (sources, times) stands once, what is the same for all is
 * not repeated. 300 facts are one read or write, and take a thirtieth of the room they take one by one.
 */
import { ColumnBuilder, type FactColumns } from '#domain/fact/columns';
import { keyOfFact, type Fact, type FileCell, type Source } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';

export interface FactBlock {
  /** `period|indicator`: before its facts in the order of keys. */
  readonly key: string;
  readonly period: PeriodCode;
  readonly indicator: IndicatorId;
  /** One a fact, in the order of units; the other lists likewise. */
  readonly units: readonly UnitId[];
  readonly values: readonly (number | null)[];
  /** Places in `sources` and `times`. */
  readonly from: readonly number[];
  readonly at: readonly number[];
  /** Sources without their cells, and the cells where there are any. */
  readonly sources: readonly Source[];
  readonly times: readonly string[];
  readonly cells?: readonly (string | null)[];
  /** By place: whatever else a fact says — status, text, note. */
  readonly more?: Readonly<Record<number, Partial<Fact>>>;
}

export function blockKey(period: PeriodCode, indicator: IndicatorId): string {
  return `${period}|${indicator}`;
}

/** All of one period and indicator; at least one. Two for one place are a bug of the caller's (law 8). */
export function packFacts(facts: readonly Fact[]): FactBlock {
  const sorted = [...facts].sort((a, b) => (a.unit < b.unit ? -1 : 1));
  const { period, indicator } = sorted[0] as Fact;
  const twice = sorted.find((fact, i) => fact.unit === sorted[i - 1]?.unit);
  if (twice) throw new Error(`two facts in one place: ${keyOfFact(twice)}`);
  const sources = new Places<Source>(JSON.stringify);
  const times = new Places<string>((time) => time);
  const more: Record<number, Partial<Fact>> = {};
  const cells: (string | null)[] = [];
  const [from, at]: [number[], number[]] = [[], []];
  sorted.forEach(({ source, at: time, ...fact }, i) => {
    const { cell = null, ...rest } = source as Partial<FileCell>;
    cells.push(cell);
    from.push(sources.placeOf(rest as Source));
    at.push(times.placeOf(time));
    const extra = extraOf(fact);
    if (extra) more[i] = extra;
  });
  return {
    key: blockKey(period, indicator),
    period,
    indicator,
    units: sorted.map(({ unit }) => unit),
    values: sorted.map(({ value }) => value),
    from,
    at,
    sources: sources.list,
    times: times.list,
    ...(cells.some((cell) => cell !== null) ? { cells } : {}),
    ...(Object.keys(more).length > 0 ? { more } : {}),
  };
}

export function unpackFacts(block: FactBlock): Fact[] {
  return block.units.map((_, i) => factOfBlock(block, i));
}

export function factOfBlock(block: FactBlock, i: number): Fact {
  const { period, indicator } = block;
  const unit = block.units[i] as UnitId;
  const source = block.sources[block.from[i] as number] as Source;
  const cell = block.cells?.[i] ?? null;
  return {
    indicator,
    unit,
    period,
    value: block.values[i] as number | null,
    ...block.more?.[i],
    source: cell === null ? source : ({ ...source, cell } as Source),
    at: block.times[block.at[i] as number] as string,
  };
}

/** Facts as columns, in the order of the blocks; no fact becomes an object on the way. */
export function columnsOfBlocks(blocks: readonly FactBlock[]): FactColumns {
  const builder = new ColumnBuilder();
  for (const block of blocks) addBlock(builder, block);
  return builder.build();
}

export function addBlock(
  builder: ColumnBuilder,
  { period, indicator, units, values, from, at, ...rest }: FactBlock,
): void {
  const own = [builder.placeOf('periods', period), builder.placeOf('indicators', indicator)] as const;
  const sources = rest.sources.map((source) => builder.placeOf('sources', source, JSON.stringify(source)));
  const times = rest.times.map((time) => builder.placeOf('times', time));
  for (let i = 0; i < units.length; i += 1) {
    builder.addPlaced(
      ...own,
      builder.placeOf('units', units[i]),
      values[i] as number | null,
      sources[from[i] as number] as number,
      rest.cells?.[i] ?? null,
      times[at[i] as number] as number,
      rest.more?.[i],
    );
  }
}

export function blocksOfColumns(columns: FactColumns): FactBlock[] {
  const { periods, indicators } = columns.places;
  const books = new Map<number, number[]>();
  for (let i = 0; i < columns.values.length; i += 1) {
    const book = (periods[i] as number) * columns.lists.indicators.length + (indicators[i] as number);
    const rows = books.get(book);
    if (rows) rows.push(i);
    else books.set(book, [i]);
  }
  return [...books.values()].map((rows) => blockOfRows(columns, rows));
}

function blockOfRows(
  { lists, places, values, cells, more }: FactColumns,
  rows: readonly number[],
): FactBlock {
  const unitOf = (row: number): UnitId => lists.units[places.units[row] as number] as UnitId;
  const isOrdered = rows.every((row, i) => i === 0 || unitOf(rows[i - 1] as number) < unitOf(row));
  const sorted = isOrdered ? rows : [...rows].sort((a, b) => (unitOf(a) < unitOf(b) ? -1 : 1));
  const [first] = sorted as readonly [number];
  const period = lists.periods[places.periods[first] as number] as PeriodCode;
  const indicator = lists.indicators[places.indicators[first] as number] as IndicatorId;
  const twice = isOrdered
    ? undefined
    : sorted.find((row, i) => i > 0 && unitOf(sorted[i - 1] as number) === unitOf(row));
  if (twice !== undefined) throw new Error(`two facts in one place: ${period}|${indicator}|${unitOf(twice)}`);
  const sources = new Places<number>(String);
  const times = new Places<number>(String);
  const said = sorted.flatMap((row, i) => (more[row] ? [[i, more[row]] as const] : []));
  return {
    key: blockKey(period, indicator),
    period,
    indicator,
    units: sorted.map(unitOf),
    values: sorted.map((row) => (Number.isNaN(values[row]) ? null : (values[row] as number))),
    from: sorted.map((row) => sources.placeOf(places.sources[row] as number)),
    at: sorted.map((row) => times.placeOf(places.times[row] as number)),
    sources: sources.list.map((place) => lists.sources[place] as Source),
    times: times.list.map((place) => lists.times[place] as string),
    ...(sorted.some((row) => (cells[row] ?? null) !== null)
      ? { cells: sorted.map((row) => cells[row] ?? null) }
      : {}),
    ...(said.length > 0 ? { more: Object.fromEntries(said) } : {}),
  };
}

const inLists: ReadonlySet<string> = new Set(['key', 'period', 'indicator', 'unit', 'value']);

/** What a fact says beyond the lists. */
export function extraOf(fact: Omit<Fact, 'source' | 'at'>): Partial<Fact> | undefined {
  let extra: Record<string, unknown> | undefined;
  for (const [name, said] of Object.entries(fact)) {
    if (said !== undefined && !inLists.has(name)) (extra ??= {})[name] = said;
  }
  return extra;
}

/** A list in which everything stands once. */
export class Places<T> {
  readonly list: T[] = [];
  readonly #known = new Map<string, number>();

  constructor(
    readonly keyOf: (item: T) => string,
    begun: readonly T[] = [],
  ) {
    // Each keeps its place, also should one stand there twice.
    for (const item of begun) {
      const place = this.list.push(item) - 1;
      const key = keyOf(item);
      if (!this.#known.has(key)) this.#known.set(key, place);
    }
  }

  placeOf(item: T): number {
    const key = this.keyOf(item);
    let place = this.#known.get(key);
    if (place === undefined) {
      place = this.list.push(item) - 1;
      this.#known.set(key, place);
    }
    return place;
  }
}
