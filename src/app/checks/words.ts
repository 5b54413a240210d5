/** What findings and rules are told in: names of this ledger, figures as the tables show them. */
import type { Words } from '#compute/checks/statement';
import type { Finding } from '#compute/checks/finding';
import { shownRule, statementOf } from '#compute/checks/statement';
import type { Catalog } from '#domain/catalog/catalog';
import type { PeriodCode } from '#domain/period/period';
import type { Rule } from '#domain/rule/rule';
import { weights, type Severity } from '#domain/rule/severity';
import { functionOf } from '#formula/functions/index';
import { findText, say } from '#text/say';
import { preferences } from '../preferences.svelte';
import { nameOf, partName } from '../table/naming';
import { showValue } from '../table/show-cell';

export function wordsOf(catalog: Catalog): Words {
  return {
    nameOf: (id) => nameOf(catalog, id),
    show: (value, indicator) =>
      showValue(value, indicator === undefined ? undefined : catalog.indicators.get(indicator)),
    periodName: (code) => partName(code as PeriodCode),
    functionName: (name) =>
      preferences.current.locale === 'en' ? name : (functionOf(name)?.chinese ?? name),
    and: say('list.and'),
  };
}

/** Asked for with every cell that is painted. A finding never changes: it is made anew. */
const sentences = new WeakMap<Finding, string>();

/** The sentence of a finding. */
export function sentenceOf(catalog: Catalog, finding: Finding): string {
  const known = sentences.get(finding);
  if (known !== undefined) return known;
  const { code, details } = statementOf(finding, catalog.rules.get(finding.rule), wordsOf(catalog));
  const sentence = findText(code, details) ?? code;
  sentences.set(finding, sentence);
  return sentence;
}

/** What a finding is called: its rule, or the sniffer. */
export function titleOf(catalog: Catalog, { rule }: Pick<Finding, 'rule'>): string {
  return catalog.rules.get(rule)?.name ?? snifferTitle(rule);
}

/** `sniffer:above-hundred` has the text `sniffer.title.aboveHundred`. */
export function snifferTitle(id: string): string {
  const name = id.replace('sniffer:', '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return findText(`sniffer.title.${name}`) ?? id;
}

export function ruleText(catalog: Catalog, rule: Pick<Rule, 'formula'>): string {
  return shownRule(rule, wordsOf(catalog));
}

/** 强制 A. */
export function severityName(severity: Severity): string {
  return say('checks.severity', { name: say(`checks.${severity}`), letter: weights[severity].letter });
}
