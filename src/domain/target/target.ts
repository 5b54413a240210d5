/** 目标: what an indicator should come to, for one unit and one statistical year. Targets differ by unit and move each year. */
import type { IndicatorId, UnitId } from '../id';
import type { Pace } from './pace';

/** `between` is a band (区间): from `value` to `upper`, both ends within. */
export const comparators = ['≥', '≤', '=', 'between'] as const;
export type Comparator = (typeof comparators)[number];

export type TargetKey = string & { readonly __key: 'target' };

export interface Target {
  readonly key: TargetKey;
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly year: number;
  readonly comparator: Comparator;
  /** Of a band its lower end. */
  readonly value: number;
  /** Only of a band. */
  readonly upper?: number;
  /** When how much of it is due; month by month alike where nothing is said. Only what adds up over the year has one. */
  readonly pace?: Pace;
}

/** The condition alone, as it is read and shown. */
export type Condition = Pick<Target, 'comparator' | 'value' | 'upper'>;

/** One target for the same thing. */
export function targetKey(indicator: IndicatorId, unit: UnitId, year: number): TargetKey {
  return `${year}|${indicator}|${unit}` as TargetKey;
}

export function sameCondition(a: Condition, b: Condition): boolean {
  return a.comparator === b.comparator && a.value === b.value && a.upper === b.upper;
}
