/** 审核关系 of a ledger: each change one commit, undone in one step. */
import { partRules } from '#compute/checks/parts';
import { findIndicator } from '#domain/catalog/catalog';
import { showFormula, storeFormula } from '#formula/names';
import { checkRule, usualRule, type Rule, type RuleId } from '#domain/rule/rule';
import type { Table } from '#domain/table/table';
import { fail, type Problem, type Result } from '#value/problem';
import { newId } from '../edge';
import type { Workspace } from '../workspace.svelte';

export type NewRule = Omit<Rule, 'id'>;

export async function addRules(workspace: Workspace, rules: readonly NewRule[]): Promise<void> {
  if (rules.length === 0) return;
  const [first] = rules;
  const table = first?.table ? workspace.catalog.tables.get(first.table) : undefined;
  const details = { count: rules.length, first: first?.name ?? '', table: table?.name ?? '' };
  await workspace.commit(
    { code: rules.length === 1 ? 'rule' : 'rules', details },
    { rules: rules.map((rule) => ({ to: { ...rule, id: newId() as RuleId } })) },
  );
}

export async function changeRule(workspace: Workspace, from: Rule, to: Rule): Promise<void> {
  await workspace.commit({ code: 'ruleChanged', details: { rule: to.name } }, { rules: [{ from, to }] });
}

export async function switchRule(workspace: Workspace, from: Rule, on: boolean): Promise<void> {
  const to: Settable<Rule> = { ...from };
  if (on) delete to.disabled;
  else to.disabled = true;
  const code = on ? 'ruleOn' : 'ruleOff';
  await workspace.commit({ code, details: { rule: from.name } }, { rules: [{ from, to }] });
}

export async function removeRules(workspace: Workspace, rules: readonly Rule[]): Promise<void> {
  if (rules.length === 0) return;
  const details = { count: rules.length, rule: rules[0]?.name ?? '' };
  await workspace.commit(
    { code: rules.length === 1 ? 'ruleGone' : 'rulesGone', details },
    { rules: rules.map((from) => ({ from })) },
  );
}

/** 其中 rules that the form's own words propose and that nobody has made a rule yet. */
export function proposalsFor({ catalog }: Pick<Workspace, 'catalog'>, table: Table): NewRule[] {
  return partRules(table).filter((one) => !isKnown(catalog.rules.values(), one));
}

/** Whether a table has a rule that says the same already. */
export function isKnown(
  rules: Iterable<Pick<Rule, 'table' | 'formula' | 'condition'>>,
  { table, formula, condition }: Pick<Rule, 'table' | 'formula' | 'condition'>,
): boolean {
  for (const rule of rules) {
    const applies = rule.table === null || rule.table === table;
    if (applies && rule.formula === formula && rule.condition === condition) return true;
  }
  return false;
}

/** What the clerk writes: names instead of ids, ≥ as people write it. */
export interface RuleText extends Settable<Omit<NewRule, 'formula' | 'condition' | 'tolerance'>> {
  formula: string;
  condition: string;
  tolerance: string;
}

type Settable<T> = { -readonly [K in keyof T]: T[K] };

export const blankRule: RuleText = {
  ...usualRule,
  name: '',
  formula: '',
  condition: '',
  tolerance: '',
};

export function textOfRule({ catalog }: Pick<Workspace, 'catalog'>, rule: NewRule): RuleText {
  const nameOf = (id: string) => catalog.indicators.get(id as never)?.name;
  return {
    ...rule,
    formula: showFormula(rule.formula, nameOf),
    condition: rule.condition === null ? '' : showFormula(rule.condition, nameOf),
    tolerance: rule.tolerance === null ? '' : String(rule.tolerance),
  };
}

/** The rule as it will be kept, or all that is wrong with it. A rule without a name is called by its formula. */
export function ruleFrom(
  { catalog }: Pick<Workspace, 'catalog'>,
  text: RuleText,
): { readonly rule?: NewRule; readonly problems: readonly Problem[] } {
  const stored = (written: string): Result<string> =>
    storeFormula(plainSigns(written), (name) => findIndicator(catalog, name)?.id);
  const formula = text.formula.trim() === '' ? fail<string>('rule.empty') : stored(text.formula);
  const condition = text.condition.trim() === '' ? undefined : stored(text.condition);
  const faulty = [formula, condition].flatMap((one) => (one && !one.ok ? [one.problem] : []));
  if (!formula.ok || (condition && !condition.ok)) return { problems: faulty };
  const rule: NewRule = {
    ...text,
    name: text.name.trim() || text.formula.replace(/^[=＝]/, '').trim(),
    formula: formula.value,
    condition: condition ? condition.value : null,
    tolerance: text.tolerance.trim() === '' ? null : Number(text.tolerance),
  };
  const problems = checkRule({ ...rule, id: '' as RuleId }, (id) => catalog.indicators.has(id));
  return problems.length > 0 ? { problems } : { rule, problems };
}

/** Outside of brackets: a name keeps its signs. */
function plainSigns(text: string): string {
  const plain: Readonly<Record<string, string>> = {
    '≥': '>=',
    '≤': '<=',
    '≠': '<>',
    '×': '*',
    '÷': '/',
    '−': '-',
  };
  return text.replace(/\[[^\]]*\]|[≥≤≠×÷−]/g, (found) => plain[found] ?? found);
}
