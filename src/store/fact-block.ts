/**
 * Facts of one indicator in one period as one row: what repeats (sources, times) stands once, what is the same for all is
 * not repeated. 300 facts are one read or write, and take a thirtieth of the room they take one by one.
 */
import { factKey, type Fact, type FileCell, type Source } from '#domain/fact/fact';
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
  const sorted = [...facts].sort((a, b) => (a.key < b.key ? -1 : 1));
  const { period, indicator } = sorted[0] as Fact;
  const twice = sorted.find((fact, i) => fact.key === sorted[i - 1]?.key);
  if (twice) throw new Error(`two facts in one place: ${twice.key}`);
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

/** Any facts, each in its block. */
export function packAll(facts: readonly Fact[]): FactBlock[] {
  const books = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = blockKey(fact.period, fact.indicator);
    const book = books.get(key);
    if (book) book.push(fact);
    else books.set(key, [fact]);
  }
  return [...books.values()].map(packFacts);
}

export function unpackFacts({ period, indicator, units, values, from, at, ...rest }: FactBlock): Fact[] {
  const { sources, times, cells, more } = rest;
  return units.map((unit, i) => {
    const source = sources[from[i] as number] as Source;
    const cell = cells?.[i] ?? null;
    return {
      key: factKey(indicator, unit, period),
      indicator,
      unit,
      period,
      value: values[i] as number | null,
      ...more?.[i],
      source: cell === null ? source : ({ ...source, cell } as Source),
      at: times[at[i] as number] as string,
    };
  });
}

const inLists: ReadonlySet<string> = new Set(['key', 'period', 'indicator', 'unit', 'value']);

function extraOf(fact: Omit<Fact, 'source' | 'at'>): Partial<Fact> | undefined {
  let extra: Record<string, unknown> | undefined;
  for (const [name, said] of Object.entries(fact)) {
    if (said !== undefined && !inLists.has(name)) (extra ??= {})[name] = said;
  }
  return extra;
}

/** A list in which everything stands once. */
class Places<T> {
  readonly list: T[] = [];
  readonly #known = new Map<string, number>();

  constructor(readonly keyOf: (item: T) => string) {}

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
