/**
 * A ledger of an older schema, as it lies there: kept before it is upgraded, and read later by upgrading a copy. Files are
 * left out: no step touches them, and they are only ever added.
 */
import Dexie from 'dexie';
import { migrations } from './migrations/list';
import { readPackedWhole, removeWhole, type PackedWhole } from './whole';

export interface Older {
  /** Of the schema. */
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

/** More rows than this would hold up the start; the upgrade itself is one transaction in any case. */
const most = 400_000;
const left = 'files';

/** undefined where there is no ledger, none of an older schema, or too large a one. */
export async function readOlder(name: string): Promise<Older | undefined> {
  const db = new Dexie(name);
  try {
    await db.open();
    if (db.verno >= migrations.length) return undefined;
    const tables = db.tables.filter((table) => table.name !== left);
    return await db.transaction('r', tables, async () => {
      const counts = await Promise.all(tables.map((table) => table.count()));
      if (counts.reduce((sum, count) => sum + count, 0) > most) return undefined;
      const rows = await Promise.all(tables.map((table) => table.toArray() as Promise<unknown[]>));
      return {
        version: db.verno,
        stores: Object.fromEntries(tables.map((table, i) => [table.name, rows[i] ?? []])),
      };
    });
  } catch (error) {
    if (error instanceof Dexie.DexieError && error.name === Dexie.errnames.NoSuchDatabase) return undefined;
    throw error;
  } finally {
    db.close();
  }
}

/** What it held, in today's schema: a copy is upgraded and goes again. `scratch` is the name of its database. */
export async function upgraded({ version, stores }: Older, scratch: string): Promise<PackedWhole> {
  await removeWhole(scratch);
  try {
    const db = new Dexie(scratch);
    for (const step of migrations.slice(0, version)) db.version(step.version).stores(step.stores);
    for (const [store, rows] of Object.entries(stores)) await db.table(store).bulkAdd([...rows]);
    db.close();
    return await readPackedWhole(scratch);
  } finally {
    await removeWhole(scratch);
  }
}
