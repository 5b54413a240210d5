/** 审核关系 as a form's foot or a circulated list states them: what was read line by line, before anything is added. */
import { readRules, type ReadRule, type Stated, type Unread } from '#exchange/rules/read-rules';
import { termsOf } from '#exchange/rules/terms';
import type { Catalog } from '#domain/catalog/catalog';
import type { Rule } from '#domain/rule/rule';
import type { Table } from '#domain/table/table';
import { isKnown, type NewRule } from './rules';

export interface StatedRule {
  readonly rule: NewRule;
  /** The ledger has it already. */
  readonly known: boolean;
}

export interface StatedList {
  readonly rules: readonly StatedRule[];
  readonly unread: readonly Unread[];
  /** Sentences that state nothing. */
  readonly prose: number;
  /** What the list's own words say it states. */
  readonly says: Stated;
}

export function readStated(catalog: Catalog, table: Table, text: string, as?: Stated): StatedList {
  const terms = termsOf(catalog, table);
  const first = readRules(text, terms, as ?? 'rules');
  const says = first.says ?? 'rules';
  const list = as === undefined && says !== 'rules' ? readRules(text, terms, says) : first;
  const seen: Pick<Rule, 'table' | 'formula' | 'condition'>[] = [...catalog.rules.values()];
  return {
    rules: list.rules.map((read) => {
      const rule = ruleOf(read, table);
      const known = isKnown(seen, rule);
      seen.push(rule);
      return { rule, known };
    }),
    unread: list.unread,
    prose: list.prose.length,
    says,
  };
}

/** The lines of a form's foot that state 审核关系. */
export function relationNotes(catalog: Catalog, table: Table): string[] {
  const terms = termsOf(catalog, table);
  return table.notes.filter((note) => readRules(note, terms, 'rules').rules.length > 0);
}

/** How many of those are not in the ledger yet. */
export function countNew(catalog: Catalog, table: Table): number {
  const text = relationNotes(catalog, table).join('\n');
  return text === '' ? 0 : readStated(catalog, table, text).rules.filter(({ known }) => !known).length;
}

function ruleOf(read: ReadRule, { id }: Table): NewRule {
  return { ...read, table: id };
}
