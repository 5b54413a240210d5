/** 目标: what an indicator should come to, for one unit and one statistical year. Targets differ by unit and move each year. */
import type { IndicatorId, UnitId } from '../id';

export const comparators = ['≥', '≤', '='] as const;
export type Comparator = (typeof comparators)[number];

export type TargetKey = string & { readonly __key: 'target' };

export interface Target {
  readonly key: TargetKey;
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly year: number;
  readonly comparator: Comparator;
  readonly value: number;
}

/** One target for the same thing. */
export function targetKey(indicator: IndicatorId, unit: UnitId, year: number): TargetKey {
  return `${year}|${indicator}|${unit}` as TargetKey;
}
