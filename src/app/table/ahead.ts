/**
 * Steps that are shown before they are stored. What the ledger tells about the same places meanwhile is held back, or an
 * older entry would flash up over a newer figure; when nothing is under way any more, the last entry told is the truth.
 */
import type { Step } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import { PlaceMap, type FactPlace } from '#domain/fact/place-map';

interface Place {
  /** Writes under way. */
  count: number;
  told?: Step<Fact>;
}

export class Ahead {
  readonly #places = new PlaceMap<Place>();

  /** Gives the steps to show now. */
  begin(steps: readonly Step<Fact>[]): readonly Step<Fact>[] {
    for (const step of steps) {
      const place = this.#places.get(placeOf(step));
      if (place) place.count += 1;
      else this.#places.set(placeOf(step), { count: 1 });
    }
    return steps;
  }

  /** An entry of the ledger: gives the steps that concern no place under way. */
  told(steps: readonly Step<Fact>[]): readonly Step<Fact>[] {
    if (this.#places.size === 0) return steps;
    return steps.filter((step) => {
      const place = this.#places.get(placeOf(step));
      if (place) place.told = step;
      return !place;
    });
  }

  /** A write has ended, well or not: gives the steps that turned out otherwise than shown. */
  end(steps: readonly Step<Fact>[], shown: (at: FactPlace) => Fact | undefined): readonly Step<Fact>[] {
    return steps.flatMap((step) => {
      const at = placeOf(step);
      const place = this.#places.get(at);
      if (!place) return [];
      place.count -= 1;
      if (place.count > 0) return [];
      this.#places.delete(at);
      const { told } = place;
      return told && !same(told.to, shown(at)) ? [told] : [];
    });
  }
}

function placeOf({ from, to }: Step<Fact>): FactPlace {
  return to ?? (from as Fact);
}

function same(a: Fact | undefined, b: Fact | undefined): boolean {
  return (
    a?.at === b?.at &&
    a?.value === b?.value &&
    a?.status === b?.status &&
    a?.text === b?.text &&
    a?.note === b?.note
  );
}
