import Dexie, { type Table as DexieTable } from 'dexie';
import type { EntryHead } from '#domain/change/entry';
import { ownName } from './edition';
import type { FactBlock } from './fact-block';
import { migrations } from './migrations/list';
import type { Migration, Upgrade } from './migrations/migration';
import type { NewHead, StoredFile } from './schema';
import type { StoredChange } from './stored-change';

/** The real ledger and the sample county never share a database. */
export const databaseNames = { real: ownName, sample: `${ownName}-sample` } as const;
export type LedgerName = keyof typeof databaseNames;

/**
 * What opens a database at the version asked for or not at all. Dexie alone would open one of a newer build as it is, and
 * mend a schema it does not know: an older window must never write through a newer schema.
 */
const ownVersionOnly = {
  open(name: string, version?: number): IDBOpenDBRequest {
    // Dexie counts in tenths; in between lies only what it would mend.
    if (version === undefined || version % 10 !== 0)
      throw new DOMException('the database is of another version', 'VersionError');
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
};

/** How far an upgrade is: in the step to this version so many rows of so many. */
export interface Upgraded {
  readonly to: number;
  readonly done: number;
  readonly total: number;
}

/** Definitions have a store each, by the name of their collection. */
export class Database extends Dexie {
  declare facts: DexieTable<FactBlock, string>;
  declare files: DexieTable<StoredFile, string>;
  declare history: DexieTable<EntryHead, number, NewHead>;
  declare changes: DexieTable<StoredChange, number>;

  /** A newer build waits to change the schema: this one has closed, or is about to, and opens no more. */
  superseded = false;
  /** Called before it gives way: what is under way is finished first. */
  beforeGivingWay: () => Promise<void> = async () => undefined;
  /** Called while a ledger of an older version is brought up to this one. */
  whileUpgrading: (how: Upgraded) => void = () => undefined;

  constructor(name: string) {
    // Strict: the save state is shown only when the disk has it.
    super(name, { chromeTransactionDurability: 'strict', indexedDB: ownVersionOnly });
    this.on('versionchange', (event) => {
      // Deleted, that is: it is opened anew at the next use.
      if (event.newVersion === null) return undefined;
      this.superseded = true;
      void this.beforeGivingWay().finally(() => this.close());
      return false;
    });
    for (const { version, beforehand, stores, upgrade } of migrations) {
      if (beforehand) this.#add(version - 0.5, version, beforehand);
      this.#add(version, version, { stores, upgrade });
    }
  }

  #add(
    at: number,
    version: number,
    { stores, upgrade }: Pick<Migration, 'stores'> & { upgrade: Upgrade | undefined },
  ): void {
    const step = this.version(at).stores(stores);
    if (!upgrade) return;
    // An async function: only of these Dexie knows that they hold the transaction.
    step.upgrade(async (transaction) => {
      await upgrade(transaction, (done, total) => this.whileUpgrading({ to: version, done, total }));
    });
  }

  /** Opens it again after the browser or a failure closed it. */
  async reopen(): Promise<void> {
    if (this.superseded) return;
    this.close({ disableAutoOpen: false });
    await this.open();
  }
}
