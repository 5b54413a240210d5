/**
 * Where units are spoken of in the definitions, and what becomes of that when one goes: everything about it is said of
 * another from then on, or is said no more.
 */
import type { Catalog } from '../catalog/catalog';
import type { UnitId } from '../id';
import type { Explanation, ExplanationKey } from '../rule/explanation';
import { leavesOf, type Axis, type Member } from '../table/layout';
import type { Table } from '../table/table';
import { targetKey } from '../target/target';
import type { Recipe } from '../template/recipe';
import type { Binding, Template } from '../template/template';

/** Tables on which a unit stands, or whose unit it is. */
export function tablesWith({ tables }: Catalog, id: UnitId): Table[] {
  return [...tables.values()].filter((table) => table.unit === id || memberOf(table, id) !== undefined);
}

/** The line of a unit on the axis of units. */
export function memberOf({ layout }: Table, id: UnitId): Member | undefined {
  for (const axis of [layout.rows, layout.columns]) {
    const found = axis.dimension === 'unit' && leavesOf(axis.members).find((member) => member.id === id);
    if (found) return found;
  }
  return undefined;
}

/** `into` null: what is said of the unit is said no more. */
export function withoutUnit(catalog: Catalog, gone: UnitId, into: UnitId | null): Catalog {
  return {
    ...catalog,
    tables: mapped(catalog.tables, (table) => tableWithout(table, gone, into)),
    templates: mapped(catalog.templates, (template) => templateWithout(template, gone, into)),
    recipes: mapped(catalog.recipes, (recipe) => recipeWithout(recipe, gone, into)),
    targets: rekeyed(catalog.targets, gone, (target) =>
      into === null
        ? undefined
        : { ...target, unit: into, key: targetKey(target.indicator, into, target.year) },
    ),
    explanations: rekeyed(catalog.explanations, gone, (one) => explanationOf(one, into)),
  };
}

/** The same map where nothing changed. */
function mapped<K, R>(records: ReadonlyMap<K, R>, change: (record: R) => R): ReadonlyMap<K, R> {
  let next: Map<K, R> | undefined;
  for (const [key, record] of records) {
    const changed = change(record);
    if (changed !== record) (next ??= new Map(records)).set(key, changed);
  }
  return next ?? records;
}

/** Records under another key; what stands there already stays. */
function rekeyed<K extends string, R extends { readonly key: K; readonly unit: UnitId }>(
  records: ReadonlyMap<K, R>,
  gone: UnitId,
  change: (record: R) => R | undefined,
): ReadonlyMap<K, R> {
  let next: Map<K, R> | undefined;
  for (const [key, record] of records) {
    if (record.unit !== gone) continue;
    next ??= new Map(records);
    next.delete(key);
    const changed = change(record);
    if (changed && !records.has(changed.key)) next.set(changed.key, changed);
  }
  return next ?? records;
}

function explanationOf(one: Explanation, into: UnitId | null): Explanation | undefined {
  if (into === null) return undefined;
  return { ...one, unit: into, key: `${one.period}|${one.rule}|${into}` as ExplanationKey };
}

function tableWithout(table: Table, gone: UnitId, into: UnitId | null): Table {
  const stands = memberOf(table, gone) !== undefined;
  const owns = table.unit === gone && into !== null;
  const { reporters } = table;
  const reports = reporters?.kind === 'chosen' && reporters.units.includes(gone);
  if (!stands && !owns && !reports) return table;
  const other = into !== null && memberOf(table, into) === undefined ? into : null;
  const onAxis = (axis: Axis): Axis =>
    axis.dimension === 'unit' ? { ...axis, members: membersWithout(axis.members, gone, other) } : axis;
  const { rows, columns } = table.layout;
  return {
    ...table,
    ...(stands ? { layout: { rows: onAxis(rows), columns: onAxis(columns) } } : {}),
    ...(owns ? { unit: into } : {}),
    ...(reports ? { reporters: { ...reporters, units: idsWithout(reporters.units, gone, into) } } : {}),
  };
}

function idsWithout(ids: readonly UnitId[], gone: UnitId, into: UnitId | null): UnitId[] {
  const other = into !== null && !ids.includes(into) ? [into] : [];
  return ids.flatMap((id) => (id === gone ? other : [id]));
}

function membersWithout(members: readonly Member[], gone: UnitId, into: UnitId | null): Member[] {
  return members.flatMap((member) => {
    if (member.children) {
      const children = membersWithout(member.children, gone, into);
      return children.length > 0 ? [{ ...member, children }] : [];
    }
    if (member.id !== gone) {
      return member.over?.includes(gone)
        ? [{ ...member, over: idsWithout(member.over, gone, into) }]
        : [member];
    }
    return into === null ? [] : [{ ...member, id: into }];
  });
}

/** A cell the other unit has a place for already would be filled twice: it is no longer bound. */
function templateWithout(template: Template, gone: UnitId, into: UnitId | null): Template {
  const isAbout = ({ meaning }: Binding, unit: UnitId | null): boolean =>
    meaning.kind === 'fact' && meaning.unit === unit;
  const all = template.bindings;
  if (!all.some((binding) => isAbout(binding, gone))) return template;
  const taken = all.some((binding) => isAbout(binding, into));
  const bindings = all.flatMap((binding) => {
    if (!isAbout(binding, gone)) return [binding];
    if (into === null || taken) return [];
    return [{ ...binding, meaning: { ...binding.meaning, unit: into } as Binding['meaning'] }];
  });
  return { ...template, bindings };
}

/** A line that two rows of a form would be is nobody's: the next file asks. */
function recipeWithout(recipe: Recipe, gone: UnitId, into: UnitId | null): Recipe {
  const lines = [...recipe.rows, ...recipe.columns];
  if (recipe.unit !== gone && !lines.some(({ id }) => id === gone)) return recipe;
  const taken = lines.some(({ id }) => id === into);
  const changed = (side: Recipe['rows']): Recipe['rows'] =>
    side.flatMap((line) => {
      if (line.id !== gone) return [line];
      return into === null || taken ? [] : [{ ...line, id: into }];
    });
  return {
    ...recipe,
    rows: changed(recipe.rows),
    columns: changed(recipe.columns),
    unit: recipe.unit === gone ? into : recipe.unit,
  };
}
