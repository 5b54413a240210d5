/**
 * A table of units without 合计, with one of them all beside it: for whoever asks what they come to. Never stored, and none
 * where units may hold one another: villages beside townships would be counted twice.
 */
import type { Catalog } from '../catalog/catalog';
import type { UnitId } from '../id';
import { ancestorsOf } from '../orgunit/tree';
import { axisOf } from './cell';
import { leavesOf, type Axis } from './layout';
import type { Table } from './table';

export function withTotal({ units }: Pick<Catalog, 'units'>, table: Table): Table {
  const axis = axisOf(table, 'unit');
  if (!axis || !units.has(table.unit)) return table;
  const leaves = leavesOf(axis.members).filter(({ id }) => id !== undefined);
  const ids = new Set(leaves.map(({ id }) => id as UnitId));
  if (ids.size < 2 || ids.has(table.unit) || leaves.some(({ total }) => total)) return table;
  const kinds = new Set([...ids].map((id) => units.get(id)?.kind === 'village'));
  const holds = [...ids].some((id) => ancestorsOf(units, id).some((above) => ids.has(above.id)));
  if (kinds.size > 1 || holds) return table;
  const total = { caption: units.get(table.unit)?.name ?? '', id: table.unit, total: true as const };
  const extended = (one: Axis): Axis => (one === axis ? { ...axis, members: [total, ...axis.members] } : one);
  const { rows, columns } = table.layout;
  return { ...table, layout: { rows: extended(rows), columns: extended(columns) } };
}
