/**
 * Facts as rows of numbers: `[period, indicator, unit, value, source, cell, at, more?]`. What repeats (periods, ids,
 * sources, times) stands once in a list and is named by its place there; `value` is the figure or null, `cell` the
 * source's cell or null, `more` whatever else the fact says: status, text, note. The key follows from the place.
 */
import type { PackedSteps } from '#domain/change/packed';
import { countOf, listNames, type FactColumns, type FactLists, type ListName } from '#domain/fact/columns';
import { canonical } from './canonical';
import { Ink } from './ink';
import { sortedByKey } from './order';

/** Where each item of some columns' lists stands in the file's lists; −1 before it was first named. */
type Known = Readonly<Record<ListName, Int32Array>>;

/** Fills the lists while it makes the rows; the same facts in the same order give the same lists. */
export class RowWriter {
  readonly #lists = Object.fromEntries(
    listNames.map((name) => [name, new Map<string, number>()]),
  ) as Readonly<Record<ListName, Map<string, number>>>;
  readonly #facts: FactColumns;
  readonly #inFile: Known;
  /** The row of a place. */
  readonly #rows: Rows;
  readonly #rowsInk = new Ink();
  #indicators = 0;
  #units = 0;

  constructor(facts: FactColumns) {
    this.#facts = sortedByKey(facts);
    this.#inFile = unknown(this.#facts.lists);
    const count = countOf(this.#facts);
    const ink = this.#rowsInk;
    ink.text(count === 0 ? '[]' : '[\n');
    for (let i = 0; i < count; i += 1) {
      this.#row(ink, this.#facts, this.#inFile, i);
      ink.text(i === count - 1 ? '\n]' : ',\n');
    }
    [this.#indicators, this.#units] = [this.#lists.indicators.size, this.#lists.units.size];
    this.#rows = rowsFor(this.#lists.periods.size * this.#indicators * this.#units, count);
    for (let i = 0; i < count; i += 1) this.#rows.set(this.#keyOf(this.#facts, this.#inFile, i) as number, i);
  }

  /** facts.json, once all of history is written: it names what the present facts do not. */
  facts(): Uint8Array {
    const ink = new Ink();
    const lists = listNames.map((name) => {
      const items = [...this.#lists[name].keys()];
      return [name, name === 'sources' ? items.map((item) => JSON.parse(item) as unknown) : items];
    });
    ink.text(`{"lists":${canonical(Object.fromEntries(lists))},\n"rows":`);
    ink.add(this.#rowsInk.bytes);
    ink.text('}\n');
    return ink.bytes;
  }

  /** `[from, to]` of each step: null, the place of the row where the same stands, or a row of its own. */
  steps(ink: Ink, { which, from, to }: PackedSteps): void {
    const [knownFrom, knownTo] = [unknown(from.lists), unknown(to.lists)];
    let [before, after] = [0, 0];
    ink.text('[');
    for (let i = 0; i < which.length; i += 1) {
      const has = which[i] as number;
      ink.text(i === 0 ? '[' : ',[');
      if (has & 1) this.#told(ink, from, knownFrom, before++);
      else ink.text('null');
      ink.text(',');
      if (has & 2) this.#told(ink, to, knownTo, after++);
      else ink.text('null');
      ink.text(']');
    }
    ink.text(']');
  }

  #told(ink: Ink, columns: FactColumns, known: Known, i: number): void {
    // Its items are named in any case, so that the lists follow from the facts alone.
    for (const name of listNames) this.#placeOf(columns, known, name, i);
    const key = this.#keyOf(columns, known, i);
    const row = key === undefined ? undefined : this.#rows.get(key);
    if (row !== undefined && this.#stands(row, columns, known, i)) ink.number(row);
    else this.#row(ink, columns, known, i);
  }

  #stands(row: number, columns: FactColumns, known: Known, i: number): boolean {
    const now = this.#facts;
    const [value, other] = [now.values[row] as number, columns.values[i] as number];
    if (value !== other && (value === value || other === other)) return false;
    if ((now.cells[row] ?? null) !== (columns.cells[i] ?? null)) return false;
    for (const name of ['sources', 'times'] as const) {
      const place = this.#inFile[name][now.places[name][row] as number];
      if (place !== known[name][columns.places[name][i] as number]) return false;
    }
    const [more, otherMore] = [now.more[row], columns.more[i]];
    if (!more || !otherMore) return more === otherMore;
    return canonical(more) === canonical(otherMore);
  }

  #row(ink: Ink, columns: FactColumns, known: Known, i: number): void {
    ink.text('[');
    ink.number(this.#placeOf(columns, known, 'periods', i));
    ink.text(',');
    ink.number(this.#placeOf(columns, known, 'indicators', i));
    ink.text(',');
    ink.number(this.#placeOf(columns, known, 'units', i));
    ink.text(',');
    const value = columns.values[i] as number;
    if (value === value) ink.number(value);
    else ink.text('null');
    ink.text(',');
    ink.number(this.#placeOf(columns, known, 'sources', i));
    ink.text(',');
    ink.text(JSON.stringify(columns.cells[i] ?? null));
    ink.text(',');
    ink.number(this.#placeOf(columns, known, 'times', i));
    const more = columns.more[i];
    if (more) ink.text(`,${canonical(more)}`);
    ink.text(']');
  }

  /** undefined where none of the present facts can stand. */
  #keyOf({ places }: FactColumns, known: Known, i: number): number | undefined {
    const period = known.periods[places.periods[i] as number] as number;
    const indicator = known.indicators[places.indicators[i] as number] as number;
    const unit = known.units[places.units[i] as number] as number;
    if (indicator >= this.#indicators || unit >= this.#units) return undefined;
    return (period * this.#indicators + indicator) * this.#units + unit;
  }

  #placeOf(columns: FactColumns, known: Known, name: ListName, i: number): number {
    const own = columns.places[name][i] as number;
    const place = known[name][own] as number;
    if (place >= 0) return place;
    const item: unknown = columns.lists[name][own];
    const text = name === 'sources' ? canonical(item) : (item as string);
    const list = this.#lists[name];
    const found = list.get(text) ?? list.size;
    if (found === list.size) list.set(text, found);
    known[name][own] = found;
    return found;
  }
}

/** By the places of period, indicator and unit as one number. */
interface Rows {
  get(key: number): number | undefined;
  set(key: number, row: number): void;
}

/** Most ledgers have most of their places filled: then a plain list is a fifth of a map's work. */
function rowsFor(places: number, count: number): Rows {
  if (places > 8 * count + 1000) return new Map<number, number>();
  const rows = new Int32Array(places).fill(-1);
  return {
    get(key) {
      const row = rows[key];
      return row === undefined || row < 0 ? undefined : row;
    },
    set(key, row) {
      rows[key] = row;
    },
  };
}

function unknown(lists: FactLists): Known {
  const entries = listNames.map((name) => [name, new Int32Array(lists[name].length).fill(-1)]);
  return Object.fromEntries(entries) as unknown as Known;
}
