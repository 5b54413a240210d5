/** Moving by keys: where a unit goes one step up, down, in or out. */
import type { Spot } from '#domain/orgunit/place';
import { childrenOf, type Units } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';

/** `in`: below the sibling before it; `out`: behind its superior. */
export type Step = 'up' | 'down' | 'in' | 'out';

/** undefined where it cannot go further. */
export function spotOf(units: Units, unit: Unit, step: Step): Spot | undefined {
  const siblings = childrenOf(units, unit.parent);
  const at = siblings.findIndex(({ id }) => id === unit.id);
  const before = siblings[at - 1];
  if (step === 'up') return before && { parent: unit.parent, before: before.id };
  if (step === 'down') return at < siblings.length - 1 ? behind(siblings, at + 1, unit.parent) : undefined;
  if (step === 'in') return before && { parent: before.id };
  const superior = unit.parent === null ? undefined : units.get(unit.parent);
  if (!superior) return undefined;
  const above = childrenOf(units, superior.parent);
  return behind(
    above,
    above.findIndex(({ id }) => id === superior.id),
    superior.parent,
  );
}

/** Behind the sibling at a place. */
export function behind(siblings: readonly Unit[], place: number, parent: Spot['parent']): Spot {
  const next = siblings[place + 1];
  return next ? { parent, before: next.id } : { parent };
}
