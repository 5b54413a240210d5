/** Chance that repeats: the same seed gives the same sheet. */
export interface Chance {
  /** A whole number from `low` to `high`, both possible. */
  readonly int: (low: number, high: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly maybe: (probability: number) => boolean;
  /** Some of them, each once, in the order of chance. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    pick: (from) => from[int(0, from.length - 1)] as (typeof from)[number],
    maybe: (probability) => next() < probability,
    some: (from, count) => {
      const left = [...from];
      return Array.from({ length: Math.min(count, left.length) }, () => {
        return left.splice(int(0, left.length - 1), 1)[0] as (typeof from)[number];
      });
    },
  };
}
