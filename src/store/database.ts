import Dexie, { type Table as DexieTable } from 'dexie';
import type { EntryHead } from '#domain/change/entry';
import type { Fact } from '#domain/fact/fact';
import type { Indicator } from '#domain/indicator/indicator';
import type { Unit } from '#domain/orgunit/unit';
import type { Parameter } from '#domain/parameter/parameter';
import type { Table } from '#domain/table/table';
import type { Target } from '#domain/target/target';
import type { Recipe } from '#domain/template/recipe';
import type { Template } from '#domain/template/template';
import { migrations } from './migrations/list';
import type { NewHead, StoredChange, StoredFile } from './schema';

/** The real ledger and the sample county never share a database. */
export const databaseNames = { real: 'indicator-ledger', sample: 'indicator-ledger-sample' } as const;
export type LedgerName = keyof typeof databaseNames;

export class Database extends Dexie {
  declare units: DexieTable<Unit, string>;
  declare indicators: DexieTable<Indicator, string>;
  declare templates: DexieTable<Template, string>;
  declare recipes: DexieTable<Recipe, string>;
  declare targets: DexieTable<Target, string>;
  declare parameters: DexieTable<Parameter, string>;
  declare facts: DexieTable<Fact, string>;
  declare files: DexieTable<StoredFile, string>;
  declare history: DexieTable<EntryHead, number, NewHead>;
  declare changes: DexieTable<StoredChange, number>;

  /** The store `tables`; Dexie keeps a property of that name for itself. */
  get layouts(): DexieTable<Table, string> {
    return this.table('tables');
  }

  constructor(name: string) {
    // Strict: the save state is shown only when the disk has it.
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { version, stores, upgrade } of migrations) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade(upgrade);
    }
  }
}
