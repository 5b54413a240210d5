/**
 * What the rules of a table need beyond what it shows — indicators of other tables, 累计 — is brought into its figures: each
 * rule stands in them as a computed indicator beside the form's own. For `Figures` only; the table stays as it is.
 */
import type { Catalog } from '#domain/catalog/catalog';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { operandsOfRule, type Rule } from '#domain/rule/rule';
import { axisOf, membersOf } from '#domain/table/cell';
import type { Axis } from '#domain/table/layout';
import type { Table } from '#domain/table/table';

export function withRules(
  catalog: Catalog,
  table: Table,
  rules: readonly Rule[],
): { readonly catalog: Catalog; readonly table: Table } {
  const axis = axisOf(table, 'indicator');
  const shown = new Set(membersOf(table, 'indicator') as IndicatorId[]);
  const own = rules.filter((rule) => {
    const operands = operandsOfRule(rule);
    if (rule.disabled || !operands.every((id) => catalog.indicators.has(id))) return false;
    return rule.table === table.id || (rule.table === null && operands.some((id) => shown.has(id)));
  });
  if (!axis || own.length === 0) return { catalog, table };
  const standing = own.flatMap(({ id, name, formula, condition }) =>
    [formula, condition].flatMap((text, part) =>
      text === null ? [] : [standsAs(`rule:${id}:${part}`, name, text)],
    ),
  );
  const members = [...axis.members, ...standing.map(({ id, name }) => ({ caption: name, id }))];
  const extended = (one: Axis): Axis => (one === axis ? { ...axis, members } : one);
  const { rows, columns } = table.layout;
  return {
    catalog: {
      ...catalog,
      indicators: new Map([...catalog.indicators, ...standing.map((one) => [one.id, one] as const)]),
    },
    table: { ...table, layout: { rows: extended(rows), columns: extended(columns) } },
  };
}

/** Whether an indicator only stands for a rule: no cell shows it. */
export function standsForRule(id: IndicatorId): boolean {
  return id.startsWith('rule:');
}

function standsAs(id: string, name: string, formula: string): Indicator {
  return {
    id: id as IndicatorId,
    name,
    aliases: [],
    kind: 'computed',
    formula,
    factor: 1,
    decimals: null,
    countingUnit: '',
    rollup: 'none',
    periodLaw: 'flow',
    direction: 'none',
  };
}
