/** Removing units that were never used. What has figures is closed or merged, never removed. */
import { fail, succeed, type Result } from '#value/problem';
import type { Catalog } from '../catalog/catalog';
import type { UnitId } from '../id';
import { withoutUnit } from './references';
import { withDescendants } from './tree';
import type { Unit } from './unit';

/**
 * With everything below them. `facts` says how many a unit has. Fails with `unit.hasFacts` and who has them, `unit.ownsTable`,
 * `unit.tableEmpty` where a table would be left without a unit.
 */
export function removed(
  catalog: Catalog,
  ids: readonly UnitId[],
  facts: ReadonlyMap<UnitId, number>,
): Result<Catalog> {
  const going = withDescendants(catalog.units, ids);
  if (going.length === 0) return fail('unit.unknown');
  const used = going.filter(({ id }) => (facts.get(id) ?? 0) > 0);
  if (used.length > 0) {
    const count = used.reduce((sum, { id }) => sum + (facts.get(id) ?? 0), 0);
    return fail('unit.hasFacts', { names: namesOf(used), units: used.length, count });
  }
  for (const { id, name } of going) {
    const table = [...catalog.tables.values()].find(({ unit }) => unit === id);
    if (table) return fail('unit.ownsTable', { unit: name, table: table.name });
  }
  let next = catalog;
  for (const { id } of going) next = withoutUnit(next, id, null);
  return succeed({ ...next, units: unitsWithout(catalog.units, going) });
}

function unitsWithout(units: Catalog['units'], going: readonly Unit[]): Catalog['units'] {
  const gone = new Map(going.map((unit) => [unit.id, unit]));
  const standing = (parent: UnitId | null): UnitId | null => {
    let id = parent;
    while (id !== null && gone.has(id)) id = gone.get(id)?.parent ?? null;
    return id;
  };
  const next = new Map(units);
  for (const { id } of going) next.delete(id);
  for (const unit of next.values()) {
    const { formerly, successor } = unit;
    const past = formerly?.some(({ parent }) => parent !== null && gone.has(parent)) ?? false;
    const lost = successor !== undefined && gone.has(successor);
    if (!past && !lost) continue;
    const rest: { -readonly [K in keyof Unit]: Unit[K] } = { ...unit };
    if (past && formerly) rest.formerly = formerly.map((one) => ({ ...one, parent: standing(one.parent) }));
    if (lost) delete rest.successor;
    next.set(unit.id, rest);
  }
  return next;
}

/** As many as fit into a sentence. */
const most = 3;

function namesOf(units: readonly Unit[]): string {
  const names = units.slice(0, most).map(({ name }) => name);
  return names.join('、') + (units.length > most ? '…' : '');
}
