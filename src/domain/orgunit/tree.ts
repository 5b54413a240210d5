/** The tree of units. */
import type { UnitId } from '../id';
import { findNamed } from '../name';
import type { Unit } from './unit';

export type Units = ReadonlyMap<UnitId, Unit>;

/** Made once for each state of the units, which never change in place: thousands of villages are walked often. */
const byParent = new WeakMap<Units, ReadonlyMap<UnitId | null, readonly Unit[]>>();
const none: readonly Unit[] = [];

export function childrenOf(units: Units, parent: UnitId | null): readonly Unit[] {
  let index = byParent.get(units);
  if (!index) byParent.set(units, (index = indexOf(units)));
  return index.get(parent) ?? none;
}

function indexOf(units: Units): ReadonlyMap<UnitId | null, readonly Unit[]> {
  const lists = new Map<UnitId | null, Unit[]>();
  for (const unit of units.values()) {
    // Whose parent is gone stands at the top: it must be seen.
    const parent = unit.parent !== null && units.has(unit.parent) ? unit.parent : null;
    const list = lists.get(parent);
    if (list) list.push(unit);
    else lists.set(parent, [unit]);
  }
  for (const list of lists.values()) list.sort((a, b) => a.order - b.order);
  return lists;
}

/** The top of the tree; undefined in an empty ledger. */
export function findRoot(units: Units): Unit | undefined {
  return childrenOf(units, null)[0];
}

/** The unit that carries a name or alias, exactly but for spacing. */
export function findUnit(units: Units, name: string): Unit | undefined {
  return findNamed(units, name);
}

/** From its parent up to the root. */
export function ancestorsOf(units: Units, id: UnitId): Unit[] {
  const found: Unit[] = [];
  let parent = units.get(id)?.parent ?? null;
  while (parent !== null) {
    const unit = units.get(parent);
    if (!unit || found.includes(unit)) break;
    found.push(unit);
    ({ parent } = unit);
  }
  return found;
}

/** The units and everything below them, each once, a unit before what is below it. */
export function withDescendants(units: Units, ids: Iterable<UnitId>): Unit[] {
  const found = new Map<UnitId, Unit>();
  const visit = (unit: Unit): void => {
    if (found.has(unit.id)) return;
    found.set(unit.id, unit);
    childrenOf(units, unit.id).forEach(visit);
  };
  for (const id of ids) {
    const unit = units.get(id);
    if (unit) visit(unit);
  }
  return [...found.values()];
}

/** All of them as the tree shows them: what is listed to choose from stands in this order. */
export function inTreeOrder(units: Units): Unit[] {
  return withDescendants(
    units,
    childrenOf(units, null).map(({ id }) => id),
  );
}

export function isWithin(units: Units, id: UnitId, top: UnitId): boolean {
  return id === top || ancestorsOf(units, id).some((unit) => unit.id === top);
}
