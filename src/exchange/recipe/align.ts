/**
 * Two lists of captions side by side: the longest common sequence keeps its order, what is left over and has its like
 * elsewhere was moved, the rest was added or is missing.
 */
export interface Alignment {
  /** By place in the new list: the place in the old one. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Places of the new list whose like stood elsewhere. */
  readonly moved: readonly number[];
  readonly added: readonly number[];
  /** Places of the old list. */
  readonly missing: readonly number[];
}

export function align(now: readonly string[], before: readonly string[]): Alignment {
  const pairs = new Map<number, number>();
  for (const [i, j] of commonOf(now, before)) pairs.set(i, j);
  const placed = new Set(pairs.values());
  const rest = new Map<string, number>();
  before.forEach((key, j) => {
    if (!placed.has(j)) rest.set(key, j);
  });
  const moved: number[] = [];
  const added: number[] = [];
  now.forEach((key, i) => {
    if (pairs.has(i)) return;
    const j = rest.get(key);
    if (j === undefined) added.push(i);
    else {
      pairs.set(i, j);
      rest.delete(key);
      moved.push(i);
    }
  });
  return { pairs, moved, added, missing: [...rest.values()].sort((a, b) => a - b) };
}

/** Pairs of the longest common sequence. Equal ends are taken off first: usually that is all. */
function commonOf(a: readonly string[], b: readonly string[]): [number, number][] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const pairs: [number, number][] = [];
  for (let i = 0; i < start; i += 1) pairs.push([i, i]);
  const [m, n] = [a.length - end - start, b.length - end - start];
  const lengths = Array.from({ length: m + 1 }, () => new Uint32Array(n + 1));
  const at = (i: number, j: number): number => (lengths[i] as Uint32Array)[j] as number;
  for (let i = m - 1; i >= 0; i -= 1) {
    for (let j = n - 1; j >= 0; j -= 1) {
      (lengths[i] as Uint32Array)[j] =
        a[start + i] === b[start + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < m && j < n;) {
    if (a[start + i] === b[start + j]) pairs.push([start + i++, start + j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  for (let k = end; k > 0; k -= 1) pairs.push([a.length - k, b.length - k]);
  return pairs;
}
