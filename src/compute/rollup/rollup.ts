/** A law of roll-up (汇总): how a group's value comes from its members'. */
import type { Value } from '#value/value';
import type { Column } from '../column';
import type { Blocks } from './blocks';

export interface Members {
  /** The rows of the members, in the order the caller gave them (periods: in time). */
  readonly rows: Int32Array;
  readonly column: Column;
  /** Subtotals kept from the last time, of a large group. */
  readonly blocks?: Blocks;
  /** Of a weighted mean; `unknown` where a weight is named that nobody knows. */
  readonly weight?: Column | 'unknown';
  /** The indicator rolled up, and its weight, for reasons. */
  readonly about: string;
  readonly weightAbout?: string;
}

export interface RollupLaw {
  readonly total: (members: Members) => Value;
  /** Whether it keeps subtotals of large groups. */
  readonly inBlocks?: true;
  /** Whether to a total of the first members those after them can be added. */
  readonly addsOn?: true;
  /** Whether members count by the weight the indicator names. */
  readonly weighs?: true;
  /** The members that matter: where one of them lacks its figure, the total is partial (law 2). */
  readonly relevant: (members: Members) => Int32Array;
}
