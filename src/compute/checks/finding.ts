/** 审核结果: a place where a rule does not hold, with everything that is said about it. Texts belong to `text`. */
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { RuleId } from '#domain/rule/rule';
import type { Severity } from '#domain/rule/severity';
import type { Value } from '#value/value';

/** A figure that stands in a rule: `[#births]`, or one from elsewhere: `PRIOR([#births])`. */
export interface Standing {
  /** In stored form. */
  readonly part: string;
  readonly value: Value;
  /** Where the part is a figure of the finding's own place. */
  readonly indicator?: IndicatorId;
}

/** A key of the message catalogue and what stands in its sentence. */
export interface Message {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export interface Finding {
  /** The same as long as it is the same rule, unit and period: an explanation is kept by it. */
  readonly key: string;
  readonly rule: RuleId;
  readonly unit: UnitId;
  readonly period: PeriodCode;
  readonly severity: Severity;
  readonly values: readonly Standing[];
  readonly message: Message;
}

export function findingKey(rule: RuleId, unit: UnitId, period: PeriodCode): string {
  // Joined it is one string; as a template the engine keeps five pieces of each of ten thousand.
  return [period, rule, unit].join('|');
}
