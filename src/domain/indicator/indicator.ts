/** 指标: something counted or computed. */
import type { IndicatorId } from '../id';

/**
 * How a superior unit's value comes from its subordinates' (汇总): `sum` adds; `mean` is the mean weighted by
 * `weight` (unweighted without one); `none` is not rolled up: a rate reported without its parts (law 1).
 * Computed indicators have no law of their own: they are computed anew from rolled-up operands.
 */
export const rollups = ['sum', 'mean', 'none'] as const;
export type Rollup = (typeof rollups)[number];

/** How a longer period comes from shorter ones (law 5): `flow` adds, `stock` takes the last, `mean` averages. */
export const periodLaws = ['flow', 'stock', 'mean'] as const;
export type PeriodLaw = (typeof periodLaws)[number];

export type Direction = 'higher' | 'lower' | 'none';

export interface Indicator {
  readonly id: IndicatorId;
  /** Unique in the catalogue. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly code?: string;
  readonly kind: 'input' | 'computed';
  /** Of a computed indicator, in stored form (operands by id); null for an input. */
  readonly formula: string | null;
  /** What a rate is multiplied with: 100 for %, 1 000 for ‰, 100 000 for 1/10万; 1 otherwise. */
  readonly factor: number;
  /** Shown decimals; null shows what is there, up to 15 digits. */
  readonly decimals: number | null;
  /** 计量单位: 人, %, 万元 … */
  readonly countingUnit: string;
  readonly rollup: Rollup;
  readonly weight?: IndicatorId;
  readonly periodLaw: PeriodLaw;
  readonly direction: Direction;
  /** 口径, and what is debatable about it. */
  readonly definition?: string;
  /** Where the figures are taken from: 妇幼卫生年报, 分娩登记 … */
  readonly source?: string;
  /** Statistical years in which it is asked for; open where nothing is said. */
  readonly validFrom?: number;
  readonly validTo?: number;
  /** The one whose figures count as its own before `validFrom`: the same line in the form's edition before. */
  readonly succeeds?: IndicatorId;
  /** The dictionary's entry it takes after. */
  readonly entry?: string;
}
