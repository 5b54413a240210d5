/** What can be done to whole tables: copy, rename, remove, put in order. Each is one change; facts are never touched. */
import type { Catalog } from '../catalog/catalog';
import type { Change } from '../change/change';
import type { IndicatorId, NewId, TableId } from '../id';
import { foldName } from '../name';
import { getPeriod, type PeriodCode } from '../period/period';
import { comparePeriods } from '../period/shift';
import type { RuleId } from '../rule/rule';
import { membersOf } from '../table/cell';
import { editionsOf, inOrder, newestEditions } from '../table/edition';
import type { Table } from '../table/table';
import { without } from './without';

/** A table of its own with the same form, rules and periods; it shows the same facts (law 8). */
export function duplicate(
  catalog: Catalog,
  from: Table,
  name: string,
  newId: NewId,
): { readonly change: Change; readonly table: Table } {
  const form = without(from, 'edition', 'order');
  const table: Table = { ...form, id: newId() as TableId, name, template: null };
  const rules = [...catalog.rules.values()].filter((rule) => rule.table === from.id);
  const change: Change = {
    tables: [{ to: table }],
    ...(rules.length === 0
      ? {}
      : { rules: rules.map((rule) => ({ to: { ...rule, id: newId() as RuleId, table: table.id } })) }),
  };
  return { change, table };
}

/** A name that no other table has: 月报(2). */
export function freeName(catalog: Catalog, name: string): string {
  const taken = new Set([...catalog.tables.values()].map((table) => foldName(table.name)));
  let free = name;
  for (let times = 2; taken.has(foldName(free)); times += 1) free = `${name}(${times})`;
  return free;
}

/** undefined where the name is empty, the same, or another form's. All editions keep one name. */
export function renameTable(catalog: Catalog, table: Table, name: string): Change | undefined {
  const wanted = name.trim();
  const family = editionsOf(catalog.tables, table);
  const own = new Set(family.map(({ id }) => id));
  const taken = [...catalog.tables.values()].some(
    (one) => !own.has(one.id) && foldName(one.name) === foldName(wanted),
  );
  if (wanted === '' || wanted === table.name || taken) return undefined;
  return { tables: family.map((from) => ({ from, to: { ...from, name: wanted } })) };
}

/**
 * The table with what belongs to it alone: template, way of reading, rules and what was said about their findings. Of an
 * edition the one before it takes back the periods.
 */
export function removeTable(catalog: Catalog, table: Table): Change {
  const rules = [...catalog.rules.values()].filter((rule) => rule.table === table.id);
  const gone = new Set(rules.map(({ id }) => id));
  const explanations = [...catalog.explanations.values()].filter(({ rule }) => gone.has(rule));
  const templates = [...catalog.templates.values()].filter((one) => one.table === table.id);
  const recipe = catalog.recipes.get(table.id);
  const after = [...catalog.tables.values()].filter(({ edition }) => edition?.previous === table.id);
  const before = catalog.tables.get(table.edition?.previous as TableId);
  return {
    tables: [
      { from: table },
      ...after.map((from) => ({ from, to: { ...from, ...relinked(from, table) } })),
      ...(before && table.periods.length > 0
        ? [{ from: before, to: withPeriods(before, table.periods) }]
        : []),
    ],
    ...(templates.length === 0 ? {} : { templates: templates.map((from) => ({ from })) }),
    ...(recipe ? { recipes: [{ from: recipe }] } : {}),
    ...(rules.length === 0 ? {} : { rules: rules.map((from) => ({ from })) }),
    ...(explanations.length === 0 ? {} : { explanations: explanations.map((from) => ({ from })) }),
  };
}

function withPeriods(table: Table, more: readonly PeriodCode[]): Table {
  const all = [...new Set([...table.periods, ...more])];
  return { ...table, periods: all.sort((a, b) => comparePeriods(getPeriod(a), getPeriod(b))) };
}

/** The edition after a removed one follows the one before it. */
function relinked({ edition }: Table, removed: Table): Pick<Table, 'edition'> {
  const previous = removed.edition?.previous;
  const year = edition?.year as number;
  return { edition: { year, ...(previous === undefined ? {} : { previous }) } };
}

/** Other tables that show figures of this one, with how many of its indicators they show; the most first. */
export function alsoShownIn(
  catalog: Catalog,
  table: Table,
): { readonly table: Table; readonly count: number }[] {
  const own = new Set(membersOf(table, 'indicator') as IndicatorId[]);
  const family = new Set(editionsOf(catalog.tables, table).map(({ id }) => id));
  return [...catalog.tables.values()]
    .filter(({ id }) => !family.has(id))
    .map((other) => {
      const shown = new Set(membersOf(other, 'indicator') as IndicatorId[]);
      return { table: other, count: [...shown].filter((id) => own.has(id)).length };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** A form one place up or down in the list of tables; undefined at its end. */
export function shiftTable(catalog: Catalog, table: Table, by: 1 | -1): Change | undefined {
  const list = newestEditions(catalog.tables);
  const at = list.findIndex(({ id }) => id === table.id);
  const to = at + by;
  return at < 0 || to < 0 || to >= list.length ? undefined : placeTable(catalog, table, to);
}

/** A form at another place in the list of tables. */
export function placeTable(catalog: Catalog, table: Table, place: number): Change | undefined {
  const list = inOrder(newestEditions(catalog.tables));
  const next = list.filter(({ id }) => id !== table.id);
  next.splice(place, 0, table);
  const moved = next.flatMap((from, order) =>
    from.order === order ? [] : [{ from, to: { ...from, order } }],
  );
  if (next.every((one, i) => one.id === list[i]?.id)) return undefined;
  return { tables: moved };
}
