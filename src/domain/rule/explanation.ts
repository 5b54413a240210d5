/** 出错说明: why a finding is right as it stands. It belongs to one rule at one unit and period, whatever table shows it. */
import type { UnitId } from '../id';
import type { PeriodCode } from '../period/period';
import type { RuleId } from './rule';

export interface Explanation {
  /** That of the finding: `2026H1|rule|unit`. */
  readonly key: ExplanationKey;
  readonly rule: RuleId;
  readonly unit: UnitId;
  readonly period: PeriodCode;
  readonly text: string;
  /** The figures it was given for, in stored form: other figures ask anew. */
  readonly figures: string;
}

export type ExplanationKey = string & { readonly __key: 'explanation' };
