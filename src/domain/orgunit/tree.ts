/** The tree of units. */
import type { UnitId } from '../id';
import { findNamed } from '../name';
import type { Unit } from './unit';

export type Units = ReadonlyMap<UnitId, Unit>;

export function childrenOf(units: Units, parent: UnitId | null): Unit[] {
  return [...units.values()].filter((u) => u.parent === parent).sort((a, b) => a.order - b.order);
}

/** The top of the tree; undefined in an empty ledger. */
export function findRoot(units: Units): Unit | undefined {
  return childrenOf(units, null)[0];
}

/** The unit that carries a name or alias, exactly but for spacing. */
export function findUnit(units: Units, name: string): Unit | undefined {
  return findNamed(units, name);
}
