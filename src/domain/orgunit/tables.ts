/** The tables a unit would be looked for in: those on which its siblings stand. */
import type { Catalog } from '../catalog/catalog';
import type { UnitId } from '../id';
import type { Axis, Member } from '../table/layout';
import type { Table } from '../table/table';
import { memberOf } from './references';
import { childrenOf, type Units } from './tree';

/** Tables with a reporting sibling of the same kind that lack the unit. */
export function tablesLacking({ tables, units }: Catalog, id: UnitId): Table[] {
  const siblings = siblingsOf(units, id);
  return [...tables.values()].filter(
    (table) =>
      memberOf(table, id) === undefined &&
      siblings.some((sibling) => {
        const member = memberOf(table, sibling);
        return member !== undefined && !member.total;
      }),
  );
}

function siblingsOf(units: Units, id: UnitId): UnitId[] {
  const unit = units.get(id);
  if (!unit) return [];
  const others = childrenOf(units, unit.parent).filter((one) => one.id !== id);
  return others.filter(({ kind }) => kind === unit.kind).map((one) => one.id);
}

/** Behind the sibling that comes before it in the tree, or before the first that comes after. */
export function withUnitInTables(
  catalog: Catalog,
  ids: readonly UnitId[],
  among: ReadonlySet<string>,
): Catalog {
  const tables = new Map(catalog.tables);
  for (const id of ids) {
    for (const table of tablesLacking({ ...catalog, tables }, id)) {
      if (among.has(table.id)) tables.set(table.id, withMember(table, catalog.units, id));
    }
  }
  return { ...catalog, tables };
}

function withMember(table: Table, units: Units, id: UnitId): Table {
  const unit = units.get(id);
  if (!unit) return table;
  const siblings = childrenOf(units, unit.parent);
  const at = siblings.findIndex((one) => one.id === id);
  const same = (one: { readonly id: UnitId; readonly kind: string }): boolean =>
    one.kind === unit.kind && memberOf(table, one.id)?.total === undefined && !!memberOf(table, one.id);
  const before = siblings.slice(0, at).reverse().find(same);
  const after = siblings.slice(at + 1).find(same);
  const beside = before ?? after;
  if (!beside) return table;
  const put = (members: readonly Member[]): Member[] =>
    members.flatMap((member) => {
      if (member.children) return [{ ...member, children: put(member.children) }];
      // 小计 over its neighbour is over it too.
      if (member.over?.includes(beside.id)) return [{ ...member, over: [...member.over, id] }];
      if (member.id !== beside.id) return [member];
      const depth = member.depth === undefined ? {} : { depth: member.depth };
      const added: Member = { caption: unit.name, id, ...depth };
      return before ? [member, added] : [added, member];
    });
  const onAxis = (axis: Axis): Axis =>
    axis.dimension === 'unit' ? { ...axis, members: put(axis.members) } : axis;
  const { rows, columns } = table.layout;
  const { reporters } = table;
  return {
    ...table,
    layout: { rows: onAxis(rows), columns: onAxis(columns) },
    ...(reporters?.kind === 'chosen' ? { reporters: { ...reporters, units: [...reporters.units, id] } } : {}),
  };
}
