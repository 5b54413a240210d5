/**
 * Facts as rows of numbers: `[period, indicator, unit, value, source, cell, at, more?]`. What repeats (periods, ids,
 * sources, times) stands once in a list and is named by its place there; `value` is the figure or null, `cell` the
 * source's cell or null, `more` whatever else the fact says: status, text, note. The key follows from the place.
 */
import { factKey, type Fact, type FileCell, type Source } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { canonical } from './canonical';
import { damagedIn } from './damage';

export const listNames = ['periods', 'indicators', 'units', 'sources', 'times'] as const;
export type ListName = (typeof listNames)[number];

export type Lists = Readonly<Record<ListName, readonly unknown[]>>;

/** Fills the lists while it makes the rows; the same facts in the same order give the same lists. */
export class RowWriter {
  readonly #lists = Object.fromEntries(
    listNames.map((name) => [name, new Map<string, number>()]),
  ) as Readonly<Record<ListName, Map<string, number>>>;
  readonly #short = new Map<string, number>();

  /** The row as JSON. */
  write(fact: Fact): string {
    const place =
      `${this.#place('periods', fact.period)},${this.#place('indicators', fact.indicator)},` +
      `${this.#place('units', fact.unit)},${JSON.stringify(fact.value)}`;
    const { source } = fact;
    const from = `${this.#source(source)},${JSON.stringify('cell' in source ? source.cell : null)}`;
    const more = moreOf(fact);
    return `[${place},${from},${this.#place('times', fact.at)}${more === undefined ? '' : `,${canonical(more)}`}]`;
  }

  /** Most facts come from a cell of a file and say no more: its three words are the key of the list then. */
  #source(source: Source): number {
    const { file, fileName, sheet, ...rest } = source as FileCell;
    for (const name in rest)
      if (name !== 'kind' && name !== 'cell') return this.#place('sources', whole(source));
    if (source.kind !== 'file') return this.#place('sources', whole(source));
    const short = `${file}\n${sheet}\n${fileName}`;
    let place = this.#short.get(short);
    if (place === undefined) this.#short.set(short, (place = this.#place('sources', whole(source))));
    return place;
  }

  get lists(): Lists {
    return Object.fromEntries(
      listNames.map((name) => {
        const items = [...this.#lists[name].keys()];
        return [name, name === 'sources' ? items.map((item) => JSON.parse(item) as unknown) : items];
      }),
    ) as unknown as Lists;
  }

  #place(name: ListName, item: string): number {
    const list = this.#lists[name];
    let place = list.get(item);
    if (place === undefined) list.set(item, (place = list.size));
    return place;
  }
}

/** The source without its cell. */
function whole(source: Source): string {
  const rest: Record<string, unknown> = { ...source };
  delete rest['cell'];
  return canonical(rest);
}

const inRow: ReadonlySet<string> = new Set(['key', 'period', 'indicator', 'unit', 'value', 'source', 'at']);

/** What a fact says beyond its row. */
function moreOf(fact: Fact): Partial<Fact> | undefined {
  let more: Record<string, unknown> | undefined;
  for (const [name, said] of Object.entries(fact)) {
    if (said !== undefined && !inRow.has(name)) (more ??= {})[name] = said;
  }
  return more;
}

/** Reads rows back; a place beyond its list or a value that is none makes the part a damaged one. */
export class RowReader {
  /** `part` is the one that holds the lists. */
  constructor(
    readonly lists: Lists,
    part: string,
  ) {
    for (const name of listNames) {
      const list: unknown = lists[name];
      const kind = name === 'sources' ? 'object' : 'string';
      if (!Array.isArray(list) || list.some((item) => typeof item !== kind || item === null)) damagedIn(part);
    }
  }

  /** `part` is the one that holds the row. */
  read(row: unknown, part: string): Fact {
    if (!Array.isArray(row)) damagedIn(part);
    const [period, indicator, unit, value, source, cell, at, more] = row as unknown[];
    if (value !== null && typeof value !== 'number') damagedIn(part);
    if (cell !== null && typeof cell !== 'string') damagedIn(part);
    if (more !== undefined && (typeof more !== 'object' || more === null)) damagedIn(part);
    const place = {
      indicator: this.#item('indicators', indicator, part) as IndicatorId,
      unit: this.#item('units', unit, part) as UnitId,
      period: this.#item('periods', period, part) as PeriodCode,
    };
    const from = this.#item('sources', source, part) as Source;
    return {
      key: factKey(place.indicator, place.unit, place.period),
      ...place,
      value: value as number | null,
      ...(more as Partial<Fact> | undefined),
      source: cell === null ? from : ({ ...from, cell } as Source),
      at: this.#item('times', at, part) as string,
    };
  }

  #item(name: ListName, place: unknown, part: string): unknown {
    const item = typeof place === 'number' ? this.lists[name][place] : undefined;
    return item === undefined ? damagedIn(part) : item;
  }
}
