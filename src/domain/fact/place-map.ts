/**
 * Something for each place a fact can stand in. Keyed by the ids as they are: a made string for each of 30,000 places would
 * stay in the engine's table of names, which every collection of memory walks while the clerk's keys wait.
 */
import type { IndicatorId, UnitId } from '../id';
import type { PeriodCode } from '../period/period';

/** Where a fact stands (law 8). */
export interface FactPlace {
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly period: PeriodCode;
}

export class PlaceMap<T> {
  readonly #books = new Map<PeriodCode, Map<IndicatorId, Map<UnitId, T>>>();
  #size = 0;
  /** Where the last one went: what comes by the ten thousand comes indicator by indicator. */
  #open:
    | { readonly period: PeriodCode; readonly indicator: IndicatorId; readonly page: Map<UnitId, T> }
    | undefined;

  get size(): number {
    return this.#size;
  }

  get({ indicator, unit, period }: FactPlace): T | undefined {
    return this.#books.get(period)?.get(indicator)?.get(unit);
  }

  has({ indicator, unit, period }: FactPlace): boolean {
    return this.#books.get(period)?.get(indicator)?.has(unit) === true;
  }

  set({ indicator, unit, period }: FactPlace, value: T): void {
    const open = this.#open;
    const page =
      open?.indicator === indicator && open.period === period ? open.page : this.#pageOf(indicator, period);
    const before = page.size;
    page.set(unit, value);
    this.#size += page.size - before;
  }

  #pageOf(indicator: IndicatorId, period: PeriodCode): Map<UnitId, T> {
    let book = this.#books.get(period);
    if (!book) this.#books.set(period, (book = new Map()));
    let page = book.get(indicator);
    if (!page) book.set(indicator, (page = new Map()));
    this.#open = { period, indicator, page };
    return page;
  }

  /** Whether there was something. */
  delete({ indicator, unit, period }: FactPlace): boolean {
    const gone = this.#books.get(period)?.get(indicator)?.delete(unit) === true;
    if (gone) this.#size -= 1;
    return gone;
  }

  *values(): Generator<T> {
    for (const book of this.#books.values()) for (const page of book.values()) yield* page.values();
  }
}
