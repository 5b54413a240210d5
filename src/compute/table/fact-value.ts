import type { Fact } from '#domain/fact/fact';
import type { Value } from '#value/value';

/** What a fact says to formulas: a text that is no number is a fault, never 0 (law 7). */
export function valueOfFact(fact: Fact): Value {
  if (fact.value !== null) return fact.value;
  if (fact.status) return { why: fact.status };
  return fact.text === undefined ? { why: 'blank' } : { why: 'notNumber', about: fact.text };
}
