/**
 * 舍位平衡: figures shown in a larger unit (万元) still add up to their total. Each is rounded as always (law 4); what is then
 * too much or too little is taken from, or given to, those whose rounding went furthest that way, one last digit each, the
 * earlier one of equals. Where rounding alone adds up, nothing is touched.
 */
import { round, sameNumber } from '#value/decimal';

/** `total` is the exact sum of `parts`; undefined where it is not: then there is nothing to balance. */
export function balanced(
  parts: readonly number[],
  total: number,
  decimals: number,
): { readonly parts: readonly number[]; readonly total: number } | undefined {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (!sameNumber(sum, total)) return undefined;
  const power = 10 ** decimals;
  const steps = parts.map((part) => Math.round(round(part, decimals) * power));
  const wanted = Math.round(round(total, decimals) * power);
  const off = wanted - steps.reduce((all, step) => all + step, 0);
  const direction = Math.sign(off);
  const order = parts
    .map((part, i) => ({ i, lost: (part * power - (steps[i] as number)) * direction }))
    .sort((a, b) => b.lost - a.lost || a.i - b.i);
  for (const { i } of order.slice(0, Math.abs(off))) steps[i] = (steps[i] as number) + direction;
  return { parts: steps.map((step) => round(step / power, decimals)), total: wanted / power };
}
