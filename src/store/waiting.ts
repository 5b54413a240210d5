/**
 * Entries that could not be stored yet: done as far as the clerk goes, kept in memory in their order. What is read shows
 * the ledger as it will be, and so does a backup.
 */
import { applyToCatalog, stepsOf } from '#domain/change/change';
import type { Catalog } from '#domain/catalog/catalog';
import type { Entry } from '#domain/change/entry';
import { keyOfFact, type Fact, type FactKey } from '#domain/fact/fact';
import { MemoryLedger, type LedgerState } from './memory-ledger';
import type { StoredFile } from './schema';

/** With an id beyond any stored one, until the store gives it its own. */
export interface Waiting extends Entry {
  readonly files: readonly StoredFile[];
}

export const firstWaiting = 2 ** 52;

export function isWaiting({ id }: Pick<Entry, 'id'>): boolean {
  return id >= firstWaiting;
}

/** A ledger with all that waits, each its own entry. */
export function withWaiting(state: LedgerState, waiting: readonly Waiting[]): LedgerState {
  if (waiting.length === 0) return state;
  const ledger = new MemoryLedger(state);
  const ids = new Map<number, number>();
  for (const { id, at, by, label, kind, of, change, files } of waiting) {
    const turned = of === undefined ? {} : { of: ids.get(of) ?? of };
    const stamp = by === undefined ? { at } : { at, by };
    const entry = ledger.write({ ...stamp, label, kind, ...turned }, change, files);
    if (entry) ids.set(id, entry.id);
  }
  return ledger.state;
}

/** The definitions with all that waits. */
export function catalogWith(catalog: Catalog, waiting: readonly Waiting[]): Catalog {
  return waiting.reduce((now, { change }) => applyToCatalog(now, change), catalog);
}

/** Facts as they will be; undefined where one will be gone. */
export function factsWaiting(waiting: readonly Waiting[]): ReadonlyMap<FactKey, Fact | undefined> {
  const facts = new Map<FactKey, Fact | undefined>();
  for (const { change } of waiting)
    for (const { from, to } of stepsOf(change, 'facts')) facts.set(keyOfFact((to ?? from) as Fact), to);
  return facts;
}
