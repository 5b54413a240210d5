/**
 * A change is data: for each record its state before and after. Added records have no `from`, removed ones no `to`;
 * swapping the two undoes it (law 10).
 */
import type { Catalog } from '../catalog/catalog';
import { definitions, keyOf, kept, type Definition, type Definitions } from '../catalog/collections';
import type { Fact } from '../fact/fact';

export interface Collections extends Definitions {
  facts: Fact;
}
export type Collection = keyof Collections;
export const collections = [...definitions, 'facts'] as const;

export interface Step<R> {
  readonly from?: R;
  readonly to?: R;
}

export type Change = { readonly [C in Collection]?: readonly Step<Collections[C]>[] };

export function stepsOf<C extends Collection>(
  change: Change,
  collection: C,
): readonly Step<Collections[C]>[] {
  return (change[collection] ?? []) as readonly Step<Collections[C]>[];
}

export function invert(change: Change): Change {
  const inverse: Record<string, readonly Step<unknown>[]> = {};
  for (const collection of collections) {
    const steps = stepsOf(change, collection) as readonly Step<unknown>[];
    if (steps.length > 0) inverse[collection] = steps.map(swap);
  }
  return inverse as Change;
}

function swap<R>({ from, to }: Step<R>): Step<R> {
  return { ...(to === undefined ? {} : { from: to }), ...(from === undefined ? {} : { to: from }) };
}

export function isEmpty(change: Change): boolean {
  return collections.every((collection) => stepsOf(change, collection).length === 0);
}

/** The catalogue after a change; maps without a step are shared with the one before. */
export function applyToCatalog(catalog: Catalog, change: Change): Catalog {
  const next: Record<string, ReadonlyMap<string, unknown>> = { ...catalog };
  for (const collection of collections) {
    const steps = stepsOf(change, collection) as readonly Step<Collections[Collection]>[];
    if (collection === 'facts' || steps.length === 0) continue;
    const records = new Map(next[collection]);
    for (const { from, to } of steps) {
      if (to) records.set(keyOf(to), kept(collection, to as Definitions[Definition]));
      else if (from) records.delete(keyOf(from));
    }
    next[collection] = records;
  }
  return next as unknown as Catalog;
}
