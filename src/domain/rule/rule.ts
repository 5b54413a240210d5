/** 审核关系: a condition that figures have to meet, in the formula language, giving TRUE or FALSE: `[#hospital]<=[#births]`. */
import { checkFormula } from '#formula/check';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import type { Node } from '#formula/syntax';
import type { Problem } from '#value/problem';
import type { IndicatorId, TableId } from '../id';
import type { Severity } from './severity';
import { isTruth } from './truth';

export type RuleId = string & { readonly __id: 'rule' };

/** The units a rule is about: those that report, those that are rolled up, both. */
export const ruleLevels = ['leaves', 'totals', 'all'] as const;
export type RuleLevel = (typeof ruleLevels)[number];

/** What a rule says where an operand is not there: nothing, or that it is violated. Blank is never 0 (law 2). */
export const missingPolicies = ['skip', 'violated'] as const;
export type MissingPolicy = (typeof missingPolicies)[number];

export interface Rule {
  readonly id: RuleId;
  /** null: wherever its operands stand. */
  readonly table: TableId | null;
  readonly name: string;
  /** Stored form, operands by id. */
  readonly formula: string;
  readonly severity: Severity;
  /** By how much `=` `<=` `>=` may be missed; null is half of the last shown decimal. `<` `>` `<>` are meant strictly. */
  readonly tolerance: number | null;
  /** Stored form: the rule is about the places where this is TRUE; null is everywhere. */
  readonly condition: string | null;
  readonly level: RuleLevel;
  readonly missing: MissingPolicy;
  readonly note: string;
  /** Kept, but not asked. */
  readonly disabled?: true;
}

/** What is usual, where a list of rules says no more than the condition itself. */
export const usualRule = {
  table: null,
  severity: 'mandatory',
  tolerance: null,
  condition: null,
  level: 'all',
  missing: 'skip',
  note: '',
} as const satisfies Partial<Rule>;

/** Everything a rule looks at, each once, in reading order. */
export function operandsOfRule({ formula, condition }: Rule): IndicatorId[] {
  const nodes = [formula, condition ?? ''].flatMap((text) => nodeOf(text) ?? []);
  return [...new Set(nodes.flatMap(operandsOf))] as IndicatorId[];
}

/** What is wrong with a rule; empty where it can be judged. */
export function checkRule(rule: Rule, isKnown: (id: IndicatorId) => boolean): Problem[] {
  const problems: Problem[] = [];
  if (rule.name.trim() === '') problems.push({ code: 'rule.nameless' });
  if (rule.tolerance !== null && !(rule.tolerance >= 0 && Number.isFinite(rule.tolerance))) {
    problems.push({ code: 'rule.tolerance', details: { found: String(rule.tolerance) } });
  }
  for (const text of rule.condition === null ? [rule.formula] : [rule.formula, rule.condition]) {
    const parsed = parseFormula(text);
    if (!parsed.ok) problems.push(parsed.problem);
    else {
      problems.push(...checkFormula(parsed.value, () => false));
      for (const id of operandsOf(parsed.value) as IndicatorId[]) {
        if (!isKnown(id)) problems.push({ code: 'rule.unknownIndicator', details: { found: id } });
      }
      if (!isTruth(parsed.value)) problems.push({ code: 'rule.noTruth', details: { found: text } });
    }
  }
  return problems;
}

function nodeOf(text: string): Node | undefined {
  const parsed = parseFormula(text);
  return parsed.ok ? parsed.value : undefined;
}
