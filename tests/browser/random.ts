/** Chance that repeats: the same seed, the same hour. */
export interface Random {
  /** 0 … n − 1. */
  below(n: number): number;
  of<T>(list: readonly T[]): T;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  return { below, of: <T>(list: readonly T[]) => list[below(list.length)] as T };
}
