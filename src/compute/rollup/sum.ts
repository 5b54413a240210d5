/** Counts and amounts add, over units and over periods. */
import { totalOfNone } from './absent';
import { addRows } from './blocks';
import type { RollupLaw } from './rollup';

export const sum: RollupLaw = {
  inBlocks: true,
  addsOn: true,
  total({ column, rows, blocks }) {
    const { total, count } = blocks ? blocks.add(column, rows) : addRows(column, rows, 0, rows.length);
    if (count === 0) return totalOfNone(column, rows);
    return Number.isFinite(total) ? total : { why: 'outOfRange' };
  },
  relevant: ({ rows }) => rows,
};
