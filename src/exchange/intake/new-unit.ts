/** A unit the ledger does not have. */
import type { UnitId } from '#domain/id';
import { foldName } from '#domain/name';
import { findRoot, type Units } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';
import { unitKindOf } from './unit-kind';

/** A county stands alone; whoever else reports a table of its own belongs under the one that is there. */
export function parentOf(name: string, units: Units): UnitId | null {
  const root = findRoot(units);
  return root && root.kind === 'county' && unitKindOf(name) !== 'county' ? root.id : null;
}

/** `order`: its place among its siblings. */
export function newUnit(
  id: UnitId,
  name: string,
  parent: UnitId | null,
  said: string | undefined,
  order: number,
): Unit {
  const renamed = said !== undefined && foldName(said) !== foldName(name);
  return {
    id,
    name,
    parent,
    kind: unitKindOf(name),
    aliases: renamed ? [said] : [],
    order,
  };
}
