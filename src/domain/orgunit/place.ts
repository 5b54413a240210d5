/** Where a unit stands among its siblings. Only those whose number changes are written. */
import type { UnitId } from '../id';
import { childrenOf, type Units } from './tree';
import type { Unit } from './unit';

export interface Spot {
  readonly parent: UnitId | null;
  /** The sibling it comes before; at the end where nothing is said. */
  readonly before?: UnitId;
}

/** With units put at a spot, in the order given. They may be new ones or stand elsewhere so far. */
export function withUnitsAt(units: Units, placed: readonly Unit[], { parent, before }: Spot): Units {
  const ids = new Set(placed.map(({ id }) => id));
  const siblings = childrenOf(units, parent).filter(({ id }) => !ids.has(id));
  const found = before === undefined ? -1 : siblings.findIndex(({ id }) => id === before);
  const at = found < 0 ? siblings.length : found;
  const next = new Map(units);
  [...siblings.slice(0, at), ...placed, ...siblings.slice(at)].forEach((unit, order) => {
    const same = next.get(unit.id) === unit && unit.order === order && unit.parent === parent;
    if (!same) next.set(unit.id, ids.has(unit.id) ? { ...unit, parent, order } : { ...unit, order });
  });
  return next;
}
