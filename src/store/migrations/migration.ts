import type { Transaction } from 'dexie';

/** One step of the schema. Numbered, never edited after release; an old sample under tests/store/samples proves it. */
export interface Migration {
  readonly version: number;
  /** Stores and indexes that are new or different; null drops a store. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Rewrites what is stored; runs inside the version change, so it is all or nothing. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
