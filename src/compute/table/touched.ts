/** The cells an edit may have changed, each once: a total lies above every figure of a paste. */
import type { IndicatorId } from '#domain/id';
import type { CellMeaning } from '#domain/table/cell';
import type { Places } from './places';

export class Touched {
  readonly list: CellMeaning[] = [];
  readonly #told = new Map<IndicatorId, Set<number>>();

  constructor(readonly places: Places) {}

  tell(indicator: IndicatorId, place: number): void {
    const told = this.#told.get(indicator);
    if (told?.has(place)) return;
    if (told) told.add(place);
    else this.#told.set(indicator, new Set([place]));
    this.list.push({ indicator, ...this.places.at(place) });
  }
}
