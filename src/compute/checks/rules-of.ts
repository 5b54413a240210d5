/** The rules a table is checked by: its own, and those of no table that look at something it shows. */
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId } from '#domain/id';
import { operandsOfRule, type Rule } from '#domain/rule/rule';
import { membersOf } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import { roamsAway } from '../formulas';
import { indicatorsOf } from '../table/needs';

export function rulesOf({ rules }: Catalog, table: Table): Rule[] {
  const shown = new Set(membersOf(table, 'indicator') as IndicatorId[]);
  return [...rules.values()].filter(
    (rule) =>
      !rule.disabled &&
      (rule.table === null ? operandsOfRule(rule).some((id) => shown.has(id)) : rule.table === table.id),
  );
}

/** Those that need more than the table's own figures: indicators of other tables, other periods. */
export function rulesBeyond(catalog: Catalog, table: Table): Rule[] {
  const rules = rulesOf(catalog, table);
  if (rules.length === 0) return rules;
  const known = new Set(indicatorsOf(catalog, table).map(({ id }) => id));
  return rules.filter(
    (rule) =>
      [rule.formula, rule.condition ?? ''].some(roamsAway) ||
      operandsOfRule(rule).some((id) => !known.has(id) && catalog.indicators.has(id)),
  );
}
