/**
 * The rate at which a smooth function is 0, the nearest to a guess: steps that grow look for a change of sign on both
 * sides, halving finds the place. undefined where there is none between −1 and what can be a rate.
 */
const lowest = -0.999_999;
const highest = 1e6;

export function rootOf(compute: (rate: number) => number, guess: number): number | undefined {
  let [low, high] = [guess, guess];
  let [atLow, atHigh] = [compute(guess), compute(guess)];
  for (let step = 0.005; low > lowest || high < highest; step *= 1.3) {
    const below = Math.max(low - step, lowest);
    const above = Math.min(high + step, highest);
    const [atBelow, atAbove] = [compute(below), compute(above)];
    if (changes(atHigh, atAbove)) return between(compute, high, above);
    if (changes(atBelow, atLow)) return between(compute, below, low);
    [low, atLow, high, atHigh] = [below, atBelow, above, atAbove];
  }
  return undefined;
}

function changes(a: number, b: number): boolean {
  return Number.isFinite(a) && Number.isFinite(b) && a <= 0 !== b <= 0;
}

function between(compute: (rate: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const rising = compute(high) > 0;
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (compute(middle) > 0 === rising) high = middle;
    else low = middle;
  }
  return high;
}
