/** What an edit of some indicators touches: which formulas have to be computed anew, in order. */
import type { Computed } from './formulas';

export class Reach {
  readonly #dependents = new Map<number, number[]>();
  readonly #known = new Map<number, readonly number[]>();

  constructor(readonly computed: readonly Computed[]) {
    computed.forEach(({ needs }, position) => {
      for (const need of new Set(needs)) {
        const dependents = this.#dependents.get(need);
        if (dependents) dependents.push(position);
        else this.#dependents.set(need, [position]);
      }
    });
  }

  /** Positions in the order of computing. */
  of(indicators: Iterable<number>): readonly number[] {
    const lists = [...indicators].map((index) => this.#from(index));
    if (lists.length === 1) return lists[0] as readonly number[];
    return [...new Set(lists.flat())].sort((a, b) => a - b);
  }

  #from(index: number): readonly number[] {
    const known = this.#known.get(index);
    if (known) return known;
    const found = new Set<number>();
    const open = [index];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const position of this.#dependents.get(next) ?? []) {
        if (found.has(position)) continue;
        found.add(position);
        open.push((this.computed[position] as Computed).index);
      }
    }
    const sorted = [...found].sort((a, b) => a - b);
    this.#known.set(index, sorted);
    return sorted;
  }
}
