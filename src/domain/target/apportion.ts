/**
 * 分解: a whole shared out by weights so that the parts come to exactly the whole. Each part is cut to whole steps (one
 * person, or the last decimal shown), and the steps that are left go to the largest remainders, the earlier one of equals.
 */
import { round } from '#value/decimal';

/** With every weight zero nothing can be shared: undefined. */
export function apportion(
  whole: number,
  weights: readonly number[],
  decimals: number,
): readonly number[] | undefined {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0) || weights.some((weight) => !(weight >= 0))) return undefined;
  const power = 10 ** decimalsFor(whole, decimals);
  const steps = Math.round(whole * power);
  const exact = weights.map((weight) => (steps * weight) / sum);
  const parts = exact.map(Math.floor);
  let left = steps - parts.reduce((total, part) => total + part, 0);
  const order = exact
    .map((share, i) => ({ i, rest: share - (parts[i] as number) }))
    .filter(({ i }) => (weights[i] as number) > 0)
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  // A double may have come out a hair above its step: then one is taken back, from the smallest remainder.
  for (let at = 0; left !== 0; at += 1) {
    const { i } = order[left > 0 ? at % order.length : order.length - 1 - (at % order.length)] as {
      i: number;
    };
    parts[i] = (parts[i] as number) + Math.sign(left);
    left -= Math.sign(left);
  }
  return parts.map((part) => part / power);
}

/** The whole itself may show more decimals than its parts should: then they show as many. */
function decimalsFor(whole: number, decimals: number): number {
  let shown = decimals;
  while (shown < 9 && round(whole, shown) !== whole) shown += 1;
  return shown;
}
