/**
 * Where records point to indicators: the one list. A new kind of record says here how it does; what uses an indicator
 * and how two become one follow from it.
 */

import { bracketed, printFormula } from '#formula/printer';
import { parseFormula } from '#formula/parser';
import type { Definition, Definitions } from '../catalog/collections';
import type { IndicatorId } from '../id';
import type { Axis, Member } from '../table/layout';
import { targetKey } from '../target/target';

export type Swap = (id: IndicatorId) => IndicatorId;

/** The record with every indicator in it put through `swap`. */
type Pointing<R> = (record: R, swap: Swap) => R;

const pointing: { readonly [D in Definition]: Pointing<Definitions[D]> } = {
  units: (unit) => unit,
  indicators: (one, swap) => ({
    ...one,
    formula: one.formula === null ? null : inFormula(one.formula, swap),
    ...(one.weight === undefined ? {} : { weight: swap(one.weight) }),
    ...(one.succeeds === undefined ? {} : { succeeds: swap(one.succeeds) }),
  }),
  tables: (table, swap) => ({
    ...table,
    layout: { rows: inAxis(table.layout.rows, swap), columns: inAxis(table.layout.columns, swap) },
    ...(table.indicator === undefined ? {} : { indicator: swap(table.indicator) }),
  }),
  templates: (template, swap) => ({
    ...template,
    bindings: template.bindings.map((binding) =>
      binding.meaning.kind === 'fact'
        ? { ...binding, meaning: { ...binding.meaning, indicator: swap(binding.meaning.indicator) } }
        : binding,
    ),
  }),
  recipes(recipe, swap) {
    const lines = (side: 'rows' | 'columns') =>
      recipe[side === 'rows' ? 'rowDimension' : 'columnDimension'] === 'indicator'
        ? recipe[side].map((line) =>
            line.id === undefined ? line : { ...line, id: swap(line.id as IndicatorId) },
          )
        : recipe[side];
    return { ...recipe, rows: lines('rows'), columns: lines('columns') };
  },
  targets(target, swap) {
    const indicator = swap(target.indicator);
    return { ...target, indicator, key: targetKey(indicator, target.unit, target.year) };
  },
  parameters: (parameter) => parameter,
  rules: (rule, swap) => ({
    ...rule,
    formula: inFormula(rule.formula, swap),
    condition: rule.condition === null ? null : inFormula(rule.condition, swap),
  }),
  // The figures it was given for name their indicators as a formula does.
  explanations: (explanation, swap) => ({
    ...explanation,
    figures: explanation.figures.replace(
      /\[#((?:[^\]]|\]\])+)\]/g,
      (_, id: string) => `[#${swap(id as IndicatorId)}]`,
    ),
  }),
};

/** A record with its references swapped; the very same where none was. */
export function withSwapped<D extends Definition>(
  kind: D,
  record: Definitions[D],
  swap: Swap,
): Definitions[D] {
  let swapped = false;
  const next = (pointing[kind] as Pointing<Definitions[D]>)(record, (id) => {
    const to = swap(id);
    if (to !== id) swapped = true;
    return to;
  });
  return swapped ? next : record;
}

const known = new WeakMap<object, readonly IndicatorId[]>();

/** The indicators a record points to, each once. Kept by record, which never changes in place. */
export function referencesOf<D extends Definition>(kind: D, record: Definitions[D]): readonly IndicatorId[] {
  let ids = known.get(record);
  if (!ids) {
    const found = new Set<IndicatorId>();
    (pointing[kind] as Pointing<Definitions[D]>)(record, (id) => {
      found.add(id);
      return id;
    });
    known.set(record, (ids = [...found]));
  }
  return ids;
}

function inFormula(stored: string, swap: Swap): string {
  const parsed = stored.includes('[#') ? parseFormula(stored) : undefined;
  if (!parsed?.ok) return stored;
  return printFormula(parsed.value, ({ by, name }) =>
    bracketed({ by, name: by === 'id' ? swap(name as IndicatorId) : name }),
  );
}

function inAxis(axis: Axis, swap: Swap): Axis {
  if (axis.dimension !== 'indicator') return axis;
  const inMember = (member: Member): Member => ({
    ...member,
    ...(member.id === undefined ? {} : { id: swap(member.id as IndicatorId) }),
    ...(member.children ? { children: member.children.map(inMember) } : {}),
  });
  return { ...axis, members: axis.members.map(inMember) };
}
