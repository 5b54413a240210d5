/** Chance that comes out the same every time: the sample must not change from one run to the next. */
export interface Chance {
  /** At least 0, below 1. */
  next(): number;
  /** How many of `count` the lot falls on when it falls on each with this probability. */
  share(count: number, probability: number): number;
}

/** Knuth's linear congruence over 2³²; the low bits are poor, so only the upper 24 are used. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 0x1000000;
  };
  const share = (count: number, probability: number): number => {
    let hits = 0;
    for (let one = 0; one < count; one++) if (next() < probability) hits += 1;
    return hits;
  };
  return { next, share };
}
