/** What a figure should come to, and how much of that is reached: 完成率 exists once (law 6). */
import type { Value } from '#value/value';
import { faults } from './faults';
import { finite } from './operators';

/** Of a band `value` is its lower end and `upper` its upper one. */
export interface Goal {
  readonly value: number;
  readonly upper?: number;
}

/** In percent. A band is reached anywhere within; below and above it counts the end that is nearer. */
export function completionOf(reached: number, { value, upper }: Goal): Value {
  if (upper !== undefined && reached >= value && reached <= upper) return 100;
  const end = upper !== undefined && reached > upper ? upper : value;
  return end === 0 ? faults.zeroDenominator : finite((reached / end) * 100);
}
