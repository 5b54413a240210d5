/**
 * What a cell can hold. A cell without a number says why: a *status* was reported (blank, not carried out, …), a
 * *fault* was found while computing. None of them is ever 0.
 */

/** Reported reasons. `blank` is 未填, `notCarriedOut` 未开展, `notCollected` 未收集, `notApplicable` 不适用, `belowUnit` 不足单位. */
export const statuses = ['blank', 'notCarriedOut', 'notCollected', 'notApplicable', 'belowUnit'] as const;
export type Status = (typeof statuses)[number];

/** Reasons found by computing. */
export const faults = [
  'zeroDenominator', // division by nothing (law 3)
  'missing', // an operand is blank or not collected
  'notNumber', // text where a number is needed
  'unknownName', // a name nobody carries
  'cycle', // a formula that needs itself
  'outOfRange', // a number no double can hold
  'badArguments', // wrong number or kind of arguments
  'notFound', // a look-up without a match (#N/A)
  'noReference', // a place that is not there (#REF!)
  'noOverlap', // ranges without a common cell (#NULL!)
] as const;
export type FaultCode = (typeof faults)[number];

export type Why = Status | FaultCode;

/** No number, and why; `about` names the indicator, unit or function that caused it. */
export interface Absence {
  readonly why: Why;
  readonly about?: string;
}

export type Value = number | string | boolean | Absence;

export function isAbsence(value: unknown): value is Absence {
  return typeof value === 'object' && value !== null && 'why' in value;
}
