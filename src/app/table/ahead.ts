/**
 * Steps that are shown before they are stored. What the ledger tells about the same places meanwhile is held back, or an
 * older entry would flash up over a newer figure; when nothing is under way any more, the last entry told is the truth.
 */
import type { Step } from '#domain/change/change';
import type { Fact, FactKey } from '#domain/fact/fact';

interface Place {
  /** Writes under way. */
  count: number;
  told?: Step<Fact>;
}

const keyOf = ({ from, to }: Step<Fact>): FactKey => (to ?? (from as Fact)).key;

export class Ahead {
  readonly #places = new Map<FactKey, Place>();

  /** Gives the steps to show now. */
  begin(steps: readonly Step<Fact>[]): readonly Step<Fact>[] {
    for (const step of steps) {
      const place = this.#places.get(keyOf(step));
      if (place) place.count += 1;
      else this.#places.set(keyOf(step), { count: 1 });
    }
    return steps;
  }

  /** An entry of the ledger: gives the steps that concern no place under way. */
  told(steps: readonly Step<Fact>[]): readonly Step<Fact>[] {
    if (this.#places.size === 0) return steps;
    return steps.filter((step) => {
      const place = this.#places.get(keyOf(step));
      if (place) place.told = step;
      return !place;
    });
  }

  /** A write has ended, well or not: gives the steps that turned out otherwise than shown. */
  end(steps: readonly Step<Fact>[], shown: (key: FactKey) => Fact | undefined): readonly Step<Fact>[] {
    return steps.flatMap((step) => {
      const key = keyOf(step);
      const place = this.#places.get(key);
      if (!place) return [];
      place.count -= 1;
      if (place.count > 0) return [];
      this.#places.delete(key);
      const { told } = place;
      return told && !same(told.to, shown(key)) ? [told] : [];
    });
  }
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
