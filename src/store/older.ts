/**
 * A ledger of an older schema, read as it lies there: what the steps of the schema would make of it, without a step being
 * taken. It is kept that way before it is upgraded. What keeps both true to one another is a test over all older versions.
 */
import Dexie, { type Table as DexieTable } from 'dexie';
import { catalogOf } from '#domain/catalog/catalog';
import type { Definition, Definitions } from '#domain/catalog/collections';
import type { EntryHead } from '#domain/change/entry';
import type { PackedChange } from '#domain/change/packed';
import { ColumnBuilder } from '#domain/fact/columns';
import type { Fact } from '#domain/fact/fact';
import { addBlock, type FactBlock } from './fact-block';
import { migrations } from './migrations/list';
import type { Advance } from './migrations/migration';
import type { StoredFile } from './schema';
import { packedOf, type StoredChange } from './stored-change';
import { readPackedWhole, removeWhole, type PackedWhole } from './whole';

/** As older builds kept one. Files were left out: no step touches them. */
export interface Older {
  /** Of the schema. */
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

/** The first schema in which facts lie in blocks. */
const withBlocks = 5;
/** Rows read at a time: never more than these are held beside the columns. */
const pieces = 5000;

/** Of the schema; undefined where there is no ledger, or none of an older schema. */
export async function olderVersionOf(name: string): Promise<number | undefined> {
  return asItLies(name, async ({ verno }) => (verno < migrations.length ? verno : undefined));
}

/** undefined where there is none of an older schema. Without its files, where asked so: no step touches them. */
export async function readOlderWhole(
  name: string,
  { files = true, advance = () => undefined }: { files?: boolean; advance?: Advance } = {},
): Promise<PackedWhole | undefined> {
  return asItLies(name, async (db) => {
    if (db.verno >= migrations.length) return undefined;
    return db.transaction('r', db.tables, async () => {
      const [facts, history, changes] = ['facts', 'history', 'changes'].map((store) => db.table(store)) as [
        DexieTable<(Fact | FactBlock) & { readonly key: string }, string>,
        DexieTable<EntryHead, number>,
        DexieTable<StoredChange, number>,
      ];
      const total = (await facts.count()) + (await history.count());
      let done = 0;
      const builder = new ColumnBuilder();
      let last = '';
      for (;;) {
        const some = await facts.where(':id').above(last).limit(pieces).toArray();
        const end = some[some.length - 1];
        if (!end) break;
        for (const row of some) {
          if (db.verno < withBlocks) builder.add(row as Fact);
          else addBlock(builder, row as FactBlock);
        }
        last = end.key;
        advance((done += some.length), total);
      }
      const entries: { head: EntryHead; change: PackedChange }[] = [];
      for (const head of await history.toArray()) {
        // One at a time: one alone may have as many figures as a year of a county.
        entries.push({ head, change: packedOf(await changes.get(head.id)) });
        advance((done += 1), total);
      }
      const present = new Set(db.tables.map((table) => table.name));
      const lists = new Map<string, Definitions[Definition][]>();
      for (const store of present)
        if (!notDefinitions.has(store)) lists.set(store, await db.table(store).toArray());
      return {
        catalog: catalogOf((kind) => lists.get(kind) ?? []),
        facts: builder.build(),
        history: entries,
        files: files ? await (db.table('files') as DexieTable<StoredFile>).toArray() : [],
      };
    });
  });
}

const notDefinitions: ReadonlySet<string> = new Set(['facts', 'files', 'history', 'changes']);

/** Opened at whatever version it has; undefined where there is none, and nothing is left behind by looking. */
async function asItLies<T>(name: string, act: (db: Dexie) => Promise<T>): Promise<T | undefined> {
  const db = new Dexie(name);
  try {
    await db.open();
    return await act(db);
  } catch (error) {
    if (error instanceof Dexie.DexieError && error.name === Dexie.errnames.NoSuchDatabase) return undefined;
    throw error;
  } finally {
    db.close();
  }
}

/** What a copy of an older build held, in today's schema: it is upgraded and goes again. `scratch` is its database. */
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
