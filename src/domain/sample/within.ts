/** Counts over the months of a stretch. Parts stay within their wholes, and add up to what was counted for the stretch. */
import type { Chance } from './chance';

/** Spreads a count over months of different weight. */
export function spread(total: number, weights: readonly number[], chance: Chance): number[] {
  const all = weights.reduce((sum, one) => sum + one, 0);
  const counts = weights.map((weight) => Math.floor((total * weight) / all));
  let rest = total - counts.reduce((sum, one) => sum + one, 0);
  for (; rest > 0; rest -= 1) {
    const at = Math.floor(chance.next() * counts.length);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** So many of the wholes, as the lot falls: each month's part is within that month's whole. */
export function within(wholes: readonly number[], part: number, chance: Chance): number[] {
  const all = wholes.reduce((sum, one) => sum + one, 0);
  // What is left out is drawn where that is less.
  const few = Math.min(part, all - part);
  const drawn = wholes.map(() => 0);
  for (let one = 0; one < few; one += 1) {
    let lot = Math.floor(chance.next() * (all - one));
    for (let at = 0; at < wholes.length; at += 1) {
      const left = (wholes[at] ?? 0) - (drawn[at] ?? 0);
      if (lot < left) {
        drawn[at] = (drawn[at] ?? 0) + 1;
        break;
      }
      lot -= left;
    }
  }
  return few === part ? drawn : wholes.map((whole, at) => whole - (drawn[at] ?? 0));
}
