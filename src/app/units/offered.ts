/** The tables in which siblings of what a list adds stand. */
import type { Catalog } from '#domain/catalog/catalog';
import type { TableId } from '#domain/id';
import { tablesLacking } from '#domain/orgunit/tables';
import type { Table } from '#domain/table/table';
import type { ListPlan } from '#exchange/unit-list/plan';

export function tablesOffered(catalog: Catalog, { lines, units }: ListPlan): Table[] {
  const found = new Map<TableId, Table>();
  const asked = new Set<string>();
  for (const { state, unit, parent } of lines) {
    const kind = unit === undefined ? undefined : units.get(unit)?.kind;
    // Siblings of one kind are offered the same tables.
    if (state !== 'new' || unit === undefined || asked.has(`${parent}|${kind}`)) continue;
    asked.add(`${parent}|${kind}`);
    for (const table of tablesLacking({ ...catalog, units }, unit)) found.set(table.id, table);
  }
  return [...found.values()];
}
