/** A law of roll-up (汇总): how a group's value comes from its members'. */
import type { Value } from '#value/value';
import type { Column } from '../column';

export interface Members {
  /** The rows of the members, in the order the caller gave them (periods: in time). */
  readonly rows: Int32Array;
  readonly column: Column;
  /** Of a weighted mean; `unknown` where a weight is named that nobody knows. */
  readonly weight?: Column | 'unknown';
  /** The indicator rolled up, and its weight, for reasons. */
  readonly about: string;
  readonly weightAbout?: string;
}

export interface RollupLaw {
  readonly total: (members: Members) => Value;
  /** Whether members count by the weight the indicator names. */
  readonly weighs?: true;
  /** The members that matter: where one of them lacks its figure, the total is partial (law 2). */
  readonly relevant: (members: Members) => Int32Array;
}
