/** What a table says beyond its form: who reports it, by when, how its units are added up, and in which years it is used. */
import type { TableId, UnitId } from '../id';
import type { UnitKind } from '../orgunit/unit';

/** 填报单位. */
export type Reporters =
  /** All units directly below the table's own. */
  | { readonly kind: 'below' }
  | { readonly kind: 'kinds'; readonly kinds: readonly UnitKind[] }
  | { readonly kind: 'groups'; readonly groups: readonly string[] }
  | { readonly kind: 'chosen'; readonly units: readonly UnitId[] };

/**
 * 截止: so many days after the period's end («期后 5 日内»), or a day of the month: of the period's last one (`months` 0:
 * 每月24日), of the next one (1: 次月10日), and so on.
 */
export type Due =
  | { readonly kind: 'after'; readonly days: number }
  | { readonly kind: 'monthDay'; readonly day: number; readonly months: number };

export interface Totals {
  readonly place: 'first' | 'last' | 'none';
  /** Whether there are subtotals, and what puts units together. */
  readonly subtotals?: 'kind' | 'group' | 'parent';
}

/** 版本: a form changes from one year to the next, and what was reported in the old form stays in it. */
export interface Edition {
  /** The first statistical year it is used in. */
  readonly year: number;
  /** The form before it. */
  readonly previous?: TableId;
}
