/** Whose rows a form has: the units that report, or rows of its own — object classes, projects — as units below one unit. */
import type { NewId, UnitId } from '../id';
import { childrenOf, findUnit, type Units } from '../orgunit/tree';
import type { Unit } from '../orgunit/unit';
import type { Form } from './form';

export interface Rows {
  readonly root: Unit;
  readonly units: readonly Unit[];
}

export function rowsOf(form: Form, known: Units, wish: Rows, newId: NewId): Rows {
  if (!form.rows) return { root: wish.root, units: usualOf(form, wish.units) };
  const make = (name: string, parent: UnitId, order: number): Unit => ({
    id: newId() as UnitId,
    name,
    parent,
    kind: 'other',
    aliases: [],
    order,
  });
  const { under, names } = form.rows;
  const root = findUnit(known, under) ?? make(under, wish.root.id, childrenOf(known, wish.root.id).length);
  const there = childrenOf(known, root.id);
  return { root, units: there.length > 0 ? there : names.map((name, i) => make(name, root.id, i)) };
}

/** Those of its usual kinds; where there is none of them, all. */
function usualOf({ unitKinds }: Form, units: readonly Unit[]): readonly Unit[] {
  const usual = units.filter(({ kind }) => unitKinds.includes(kind));
  return usual.length > 0 ? usual : units;
}
