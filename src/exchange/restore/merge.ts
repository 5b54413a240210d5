/**
 * Merging a backup into a ledger: what the ledger lacks is added; of two figures for one place the newer one stands, and
 * each such place is told. Definitions that both have stay as they are here. Nothing is taken away (law 7).
 */
import { definitions, keyOf, type Definitions } from '#domain/catalog/collections';
import { isEmpty, type Change, type Step } from '#domain/change/change';
import { byPlace, keyOfFact, type Fact, type FactKey } from '#domain/fact/fact';
import type { LedgerContent } from '../ledger-file/content';
import { sameFigure } from './compare';

export interface Conflict {
  readonly here: Fact;
  readonly there: Fact;
  /** Which one stands. */
  readonly takes: 'here' | 'there';
}

export interface Merge {
  readonly change: Change;
  readonly added: number;
  readonly conflicts: readonly Conflict[];
}

type State = Pick<LedgerContent, 'catalog' | 'facts'>;

export function mergeOf(here: State, there: State): Merge {
  const change: Record<string, readonly Step<unknown>[]> = {};
  for (const kind of definitions) {
    const known: ReadonlyMap<string, Definitions[typeof kind]> = here.catalog[kind];
    const missing = [...there.catalog[kind].values()].filter((one) => !known.has(keyOf(one)));
    if (missing.length > 0) change[kind] = missing.map((to) => ({ to }));
  }
  const own: ReadonlyMap<FactKey, Fact> = byPlace(here.facts);
  const conflicts: Conflict[] = [];
  const steps: Step<Fact>[] = [];
  let added = 0;
  for (const fact of there.facts) {
    const known = own.get(keyOfFact(fact));
    if (!known) {
      added += 1;
      steps.push({ to: fact });
    } else if (!sameFigure(known, fact)) {
      const takes = fact.at > known.at ? 'there' : 'here';
      conflicts.push({ here: known, there: fact, takes });
      if (takes === 'there') steps.push({ from: known, to: fact });
    }
  }
  if (steps.length > 0) change['facts'] = steps;
  return { change: change as Change, added, conflicts };
}

/** Whether a merge would do anything. */
export function changesNothing({ change }: Merge): boolean {
  return isEmpty(change);
}
