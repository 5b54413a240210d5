/** Stocks: what was on hand at the end of the longer period is what was on hand at the end of its last part that is filled in. */
import { isLacking } from '#value/absence';
import { readColumn } from '../column';
import { totalOfNone } from './absent';
import type { Members, RollupLaw } from './rollup';

export const last: RollupLaw = {
  total(members) {
    const taken = lastFilled(members);
    if (taken < 0) return totalOfNone(members.column, members.rows);
    return readColumn(members.column, members.rows[taken] as number);
  },
  /** The one taken and those after it; earlier ones no longer matter. */
  relevant: (members) => members.rows.slice(Math.max(lastFilled(members), 0)),
};

function lastFilled({ column, rows }: Members): number {
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    if (!isLacking(readColumn(column, rows[i] as number))) return i;
  }
  return -1;
}
