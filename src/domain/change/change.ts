/**
 * A change is data: for each record its state before and after. Added records have no `from`, removed ones no `to`;
 * swapping the two undoes it (law 10).
 */
import type { Fact } from '../fact/fact';
import type { Parameter } from '../parameter/parameter';
import type { Target } from '../target/target';
import type { Indicator } from '../indicator/indicator';
import type { Unit } from '../orgunit/unit';
import type { Table } from '../table/table';
import type { Recipe } from '../template/recipe';
import type { Template } from '../template/template';
import type { Catalog } from '../catalog/catalog';

export interface Collections {
  units: Unit;
  indicators: Indicator;
  tables: Table;
  templates: Template;
  recipes: Recipe;
  targets: Target;
  parameters: Parameter;
  facts: Fact;
}
export type Collection = keyof Collections;
export const collections = [
  'units',
  'indicators',
  'tables',
  'templates',
  'recipes',
  'targets',
  'parameters',
  'facts',
] as const;

export interface Step<R> {
  readonly from?: R;
  readonly to?: R;
}

export type Change = { readonly [C in Collection]?: readonly Step<Collections[C]>[] };

/** Key of a record in its collection. */
export function keyOf(record: Collections[Collection]): string {
  return 'key' in record ? record.key : record.id;
}

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
      if (to) records.set(keyOf(to), to);
      else if (from) records.delete(keyOf(from));
    }
    next[collection] = records;
  }
  return next as unknown as Catalog;
}
