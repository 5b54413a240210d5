/** How a finding stands: open, explained, or explained for figures that are no longer these. */
import type { Explanation, ExplanationKey } from '#domain/rule/explanation';
import { settles } from '#domain/rule/severity';
import { isAbsence, type Value } from '#value/value';
import type { Finding } from './finding';

export type FindingStanding = 'open' | 'explained' | 'changed';

export function standingOf(finding: Finding, explanation: Explanation | undefined): FindingStanding {
  if (!explanation || explanation.text.trim() === '') return 'open';
  if (explanation.figures !== figuresIn(finding)) return 'changed';
  return settles(finding.severity, explanation.text) ? 'explained' : 'open';
}

export function explanationKey({ key }: Finding): ExplanationKey {
  return key as ExplanationKey;
}

/** The figures of a finding in stored form: `[#births]=118;[#hospital]=120`. */
export function figuresIn({ values }: Finding): string {
  return values.map(({ part, value }) => `${part}=${storedValue(value)}`).join(';');
}

function storedValue(value: Value): string {
  return isAbsence(value) ? value.why : String(value);
}
