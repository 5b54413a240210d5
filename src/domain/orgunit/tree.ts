/** The tree of units. */
import type { UnitId } from '../id';
import type { Unit } from './unit';

export type Units = ReadonlyMap<UnitId, Unit>;

export function childrenOf(units: Units, parent: UnitId | null): Unit[] {
  return [...units.values()].filter((u) => u.parent === parent).sort((a, b) => a.order - b.order);
}

/** The top of the tree; undefined in an empty ledger. */
export function findRoot(units: Units): Unit | undefined {
  return childrenOf(units, null)[0];
}

/** Names are compared without any space and with full-width signs folded: «李  镇» is 李镇. */
export function foldName(name: string): string {
  return name.normalize('NFKC').replace(/[\s\u200b\ufeff]+/g, '');
}

/** The unit that carries a name or alias, exactly but for spacing. */
export function findUnit(units: Units, name: string): Unit | undefined {
  const folded = foldName(name);
  for (const unit of units.values()) {
    if (foldName(unit.name) === folded || unit.aliases.some((alias) => foldName(alias) === folded))
      return unit;
  }
  return undefined;
}
