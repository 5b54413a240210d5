/** Means: Σ value × weight ÷ Σ weight over the members that have both; each counts once where no weight is named. */
import { totalOfNone } from './absent';
import type { RollupLaw } from './rollup';

export const mean: RollupLaw = {
  weighs: true,
  total({ column, rows, weight, weightAbout }) {
    if (weight === 'unknown') return { why: 'unknownName', ...(weightAbout ? { about: weightAbout } : {}) };
    let total = 0;
    let weights = 0;
    let values = 0;
    let both = 0;
    for (const row of rows) {
      if (column.states[row] !== 0) continue;
      values += 1;
      if (weight && weight.states[row] !== 0) continue;
      const share = weight ? (weight.numbers[row] as number) : 1;
      total += (column.numbers[row] as number) * share;
      weights += share;
      both += 1;
    }
    if (values === 0) return totalOfNone(column, rows);
    if (both === 0) return { why: 'missing', ...(weightAbout ? { about: weightAbout } : {}) };
    if (weights === 0) return { why: 'zeroDenominator', ...(weightAbout ? { about: weightAbout } : {}) };
    const result = total / weights;
    return Number.isFinite(result) ? result : { why: 'outOfRange' };
  },
  relevant: ({ rows }) => rows,
};
