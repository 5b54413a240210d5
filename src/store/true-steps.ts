/** What a wanted change really does to the records as they stand: history must be true, also when two write at once. */
import type { Catalog } from '#domain/catalog/catalog';
import { keyOf, type Definition, type Definitions } from '#domain/catalog/collections';
import { collections, stepsOf, type Change, type Step } from '#domain/change/change';
import type { Fact, FactKey } from '#domain/fact/fact';

/** `before` by place in `steps`. Taking away what is not there is no step. */
export function trueSteps<R>(steps: readonly Step<R>[], before: readonly (R | undefined)[]): Step<R>[] {
  return steps.flatMap(({ to }, i) => {
    const from = before[i];
    if (from === undefined && to === undefined) return [];
    return [{ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
  });
}

/** The same of a whole change, where definitions and facts are in memory. */
export function trueChange(wanted: Change, catalog: Catalog, facts: ReadonlyMap<FactKey, Fact>): Change {
  const done: Record<string, Step<unknown>[]> = {};
  for (const collection of collections) {
    const steps = stepsOf(wanted, collection) as readonly Step<Fact | Definitions[Definition]>[];
    const records: ReadonlyMap<string, unknown> = collection === 'facts' ? facts : catalog[collection];
    const before = steps.map(({ from, to }) => records.get(keyOf((to ?? from) as Definitions[Definition])));
    const real = trueSteps<unknown>(steps, before);
    if (real.length > 0) done[collection] = real;
  }
  return done as Change;
}
