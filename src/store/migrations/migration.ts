import type { Transaction } from 'dexie';

/** How far a step is: of so many rows so many are done. */
export type Advance = (done: number, total: number) => void;

/** Rewrites what is stored; runs inside the version change, so it is all or nothing. */
export type Upgrade = (transaction: Transaction, advance: Advance) => Promise<void>;

/**
 * One step of the schema. Numbered; what it makes of what is stored is never changed after release, how quickly it does so
 * may be. Old samples under tests/store/samples and the steps as released under tests/store/released prove it.
 */
export interface Migration {
  readonly version: number;
  /**
   * What is done just before, while the stores are still those of the version before: the browser makes a new index over
   * every old row, and takes a hundred times longer for it than for an empty store.
   */
  readonly beforehand?: { readonly stores: Stores; readonly upgrade: Upgrade };
  readonly stores: Stores;
  readonly upgrade?: Upgrade;
}

/** Stores and indexes that are new or different; null drops a store. */
type Stores = Readonly<Record<string, string | null>>;
