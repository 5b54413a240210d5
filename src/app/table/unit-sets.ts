/** Sets of units that a form can be narrowed to: the groups the bureau named, and the kinds, where they are not all units. */
import type { Catalog } from '#domain/catalog/catalog';
import type { UnitId } from '#domain/id';
import { axisOf } from '#domain/table/cell';
import { leavesOf } from '#domain/table/layout';
import { groupsOf } from '#domain/table/reporters';
import type { UnitSet } from '#domain/table/rollup-axis';
import type { Table } from '#domain/table/table';
import { say } from '#text/say';

/** In the order in which their first units stand on the form. */
export function setsOf({ units }: Catalog, form: Table): UnitSet[] {
  const single = leavesOf(axisOf(form, 'unit')?.members ?? []).filter(({ total }) => !total);
  const sets = new Map<string, { name: string; ids: Set<UnitId> }>();
  const add = (key: string, name: string, id: UnitId): void => {
    const set = sets.get(key) ?? { name, ids: new Set() };
    sets.set(key, { name, ids: set.ids.add(id) });
  };
  for (const { id } of single) {
    const unit = units.get(id as UnitId);
    if (!unit) continue;
    for (const group of groupsOf(unit)) add(`group:${group}`, group, unit.id);
    add(`kind:${unit.kind}`, say(`units.kind.${unit.kind}`), unit.id);
  }
  return [...sets]
    .filter(([, { ids }]) => ids.size < single.length)
    .map(([key, { name, ids }]) => ({ key, caption: say('view.sumOf', { name }), units: ids }));
}
