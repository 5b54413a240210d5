/**
 * A table shows the facts along two axes and holds the third dimension fixed. Units × indicators is the usual form;
 * the other pivots are other data, not other code.
 */
import type { IndicatorId, UnitId } from '../id';
import type { Compared } from './comparison';

export type Dimension = 'unit' | 'indicator' | 'period';

/** Where a period on an axis lies: inside the statistical year of the table's chosen period. */
export type PeriodSlot = string & { readonly __slot: 'period' };

/** One row or column of a form; `children` make a header with levels, only leaves carry a member. */
export interface Member {
  readonly caption: string;
  /** A unit, indicator, period slot or comparison by the axis' dimension; absent for a heading. */
  readonly id?: UnitId | IndicatorId | PeriodSlot | Compared;
  /** A total of the other members of its axis (合计). */
  readonly total?: true;
  /** A total of these units only (小计); its id is then no unit's, but its own. */
  readonly over?: readonly UnitId[];
  /** Of an indicator: not its figure but what that is compared with. */
  readonly compare?: Compared;
  readonly children?: readonly Member[];
  /** As in the form's code row: 甲 乙 1 2 … */
  readonly code?: string;
  /** Indentation of a row's caption. */
  readonly depth?: number;
}

export interface Axis {
  readonly dimension: Dimension | 'comparison';
  readonly members: readonly Member[];
}

export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
}

/** Leaves in order, left to right or top to bottom. */
export function leavesOf(members: readonly Member[]): Member[] {
  return members.flatMap((member) => (member.children ? leavesOf(member.children) : [member]));
}
