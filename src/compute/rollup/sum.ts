/** Counts and amounts add, over units and over periods. */
import { totalOfNone } from './absent';
import type { RollupLaw } from './rollup';

/**
 * Neumaier's sum: what a double loses is carried along, so that the order of the members does not show in the total
 * and 0.1 + 0.2 is 0.3.
 */
export const sum: RollupLaw = {
  total({ column, rows }) {
    const { numbers, states } = column;
    let total = 0;
    let lost = 0;
    let count = 0;
    for (let i = 0; i < rows.length; i += 1) {
      const row = rows[i] as number;
      if (states[row] !== 0) continue;
      const number = numbers[row] as number;
      const next = total + number;
      lost += Math.abs(total) >= Math.abs(number) ? total - next + number : number - next + total;
      total = next;
      count += 1;
    }
    if (count === 0) return totalOfNone(column, rows);
    return Number.isFinite(total) ? total + lost : { why: 'outOfRange' };
  },
  relevant: ({ rows }) => rows,
};
