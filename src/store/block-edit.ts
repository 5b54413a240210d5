/**
 * A few facts of a block changed where they stand: the others, ten thousand perhaps, do not become objects and back. What
 * comes out is the block that packing all of them anew would give.
 */
import type { Fact, FileCell, Source } from '#domain/fact/fact';
import type { UnitId } from '#domain/id';
import { extraOf, factOfBlock, Places, type FactBlock } from './fact-block';

export class BlockEdit {
  readonly #block: FactBlock;
  readonly #units: UnitId[];
  readonly #values: (number | null)[];
  readonly #cells: (string | null)[];
  readonly #more: (Partial<Fact> | undefined)[];
  readonly #from: number[];
  readonly #at: number[];
  readonly #sources: Places<Source>;
  readonly #times: Places<string>;

  constructor(block: FactBlock) {
    this.#block = block;
    this.#units = [...block.units];
    this.#values = [...block.values];
    this.#from = [...block.from];
    this.#at = [...block.at];
    this.#cells = block.cells ? [...block.cells] : block.units.map(() => null);
    this.#more = block.units.map((_, i) => block.more?.[i]);
    this.#sources = new Places<Source>(JSON.stringify, block.sources);
    this.#times = new Places<string>((time) => time, block.times);
  }

  put({ source, at, ...fact }: Fact): void {
    const { cell = null, ...rest } = source as Partial<FileCell>;
    const place = placeIn(this.#units, fact.unit);
    const there = this.#units[place] === fact.unit ? 1 : 0;
    this.#units.splice(place, there, fact.unit);
    this.#values.splice(place, there, fact.value);
    this.#cells.splice(place, there, cell);
    this.#more.splice(place, there, extraOf(fact));
    this.#from.splice(place, there, this.#sources.placeOf(rest as Source));
    this.#at.splice(place, there, this.#times.placeOf(at));
  }

  remove(unit: UnitId): void {
    const place = placeIn(this.#units, unit);
    if (this.#units[place] !== unit) return;
    const lists = [this.#units, this.#values, this.#cells, this.#more, this.#from, this.#at];
    for (const list of lists) list.splice(place, 1);
  }

  /** undefined where nothing is left. */
  build(): FactBlock | undefined {
    if (this.#units.length === 0) return undefined;
    const { key, period, indicator } = this.#block;
    const [sources, times] = [inOrder(this.#sources.list, this.#from), inOrder(this.#times.list, this.#at)];
    const said = this.#more.flatMap((extra, i) => (extra ? [[i, extra] as const] : []));
    return {
      key,
      period,
      indicator,
      units: this.#units,
      values: this.#values,
      from: sources.places,
      at: times.places,
      sources: sources.list,
      times: times.list,
      ...(this.#cells.some((cell) => cell !== null) ? { cells: this.#cells } : {}),
      ...(said.length > 0 ? { more: Object.fromEntries(said) } : {}),
    };
  }
}

/** The fact of a unit, if the block has one. */
export function findInBlock(block: FactBlock | undefined, unit: UnitId): Fact | undefined {
  if (!block) return undefined;
  const place = placeIn(block.units, unit);
  return block.units[place] === unit ? factOfBlock(block, place) : undefined;
}

/** Where a unit stands, or would: blocks are in the order of units. */
function placeIn(units: readonly UnitId[], unit: UnitId): number {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] as UnitId) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is not named any more goes, the rest stands in the order in which it is first named. */
function inOrder<T>(list: readonly T[], places: readonly number[]): { list: T[]; places: number[] } {
  const newPlaces = new Int32Array(list.length).fill(-1);
  const kept: T[] = [];
  const renumbered = places.map((place) => {
    if (newPlaces[place] === -1) newPlaces[place] = kept.push(list[place] as T) - 1;
    return newPlaces[place] as number;
  });
  return { list: kept, places: renumbered };
}
