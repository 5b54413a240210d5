/**
 * 还差多少 (law 6): how much more is needed to reach a target, or how much of it is too much. Of a rate in cases of its
 * numerator, the denominator as it is: people, not points. What is counted in whole pieces is lacking in whole pieces.
 */
import { endsOf, meets } from '#domain/target/standing';
import type { Condition } from '#domain/target/target';
import { round } from '#value/decimal';

export interface Gap {
  /** Never negative; 0 where the target is met. */
  readonly amount: number;
  readonly side: 'lacking' | 'over';
}

/** What a rate is made of at one place. */
export interface Parts {
  readonly numerator: number;
  readonly denominator: number;
  readonly factor: number;
}

/** Of a count, an amount or a stock. */
export function gapOf(condition: Condition, reached: number, whole: boolean): Gap {
  const { side, end } = sideOf(condition, reached);
  if (end === undefined) return { amount: 0, side };
  // Differences of doubles carry dust: 1.2 − 1.1 is not 0.1.
  const difference = round(Math.abs(end - reached), 9);
  return { amount: whole ? Math.ceil(difference) : difference, side };
}

/** Undefined where the rate is none (law 3). */
export function gapOfRate(condition: Condition, { numerator, denominator, factor }: Parts): Gap | undefined {
  if (!(denominator > 0) || !(factor > 0)) return undefined;
  const rate = (cases: number) => (cases / denominator) * factor;
  const { side, end } = sideOf(condition, rate(numerator));
  if (end === undefined) return { amount: 0, side };
  const step = side === 'lacking' ? 1 : -1;
  const oneSided: Condition = { comparator: side === 'lacking' ? '≥' : '≤', value: end };
  const reaches = (amount: number) => meets(oneSided, rate(numerator + step * amount));
  let amount = Math.max(0, Math.ceil(Math.abs((end * denominator) / factor - numerator)));
  while (amount > 0 && reaches(amount - 1)) amount -= 1;
  while (!reaches(amount)) amount += 1;
  return { amount, side };
}

/** The end that is missed; none where the target is met. */
function sideOf(condition: Condition, reached: number): { side: Gap['side']; end?: number } {
  const { floor, top } = endsOf(condition);
  const side = floor === undefined ? 'over' : 'lacking';
  if (meets(condition, reached)) return { side };
  if (floor !== undefined && reached < floor) return { side: 'lacking', end: floor };
  return top === undefined ? { side } : { side: 'over', end: top };
}
