import Dexie, { type Table as DexieTable } from 'dexie';
import type { EntryHead } from '#domain/change/entry';
import { ownName } from './edition';
import type { FactBlock } from './fact-block';
import { migrations } from './migrations/list';
import type { NewHead, StoredChange, StoredFile } from './schema';

/** The real ledger and the sample county never share a database. */
export const databaseNames = { real: ownName, sample: `${ownName}-sample` } as const;
export type LedgerName = keyof typeof databaseNames;

/** Definitions have a store each, by the name of their collection. */
export class Database extends Dexie {
  declare facts: DexieTable<FactBlock, string>;
  declare files: DexieTable<StoredFile, string>;
  declare history: DexieTable<EntryHead, number, NewHead>;
  declare changes: DexieTable<StoredChange, number>;

  constructor(name: string) {
    // Strict: the save state is shown only when the disk has it.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of migrations) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade(upgrade);
    }
  }
}
