/** A rule of one kind of series, told in texts. `1月` and `3月` are of one kind: `月` counted; `1月` and `2日` are not. */
export interface Rule {
  /** Texts next to each other of the same kind make one series; undefined: the rule does not know the text. */
  kind(text: string): string | undefined;
  /**
   * The member of the series at any place, the first text being at 0; a single text goes on in steps of one. Undefined
   * where the texts have no common step: then they are repeated.
   */
  series(texts: readonly string[]): ((at: number) => string) | undefined;
}

/** The step that leads from each number to the next; 1 where there is only one. */
export function stepOf(numbers: readonly number[]): number | undefined {
  const [first = 0, second = first + 1] = numbers;
  const step = second - first;
  return numbers.every((number, at) => number === first + step * at) ? step : undefined;
}

/** 0 … size − 1, also for what is below 0. */
export function wrapped(at: number, size: number): number {
  return ((at % size) + size) % size;
}
