/**
 * A ledger as a whole: read for a backup, or put in the place of what is there. Both are one transaction; a breakdown on
 * the way leaves everything as it was.
 */
import { catalogOf, type Catalog } from '#domain/catalog/catalog';
import { definitions, type Definition, type Definitions } from '#domain/catalog/collections';
import type { Entry, EntryHead } from '#domain/change/entry';
import { unpackChange, type PackedChange } from '#domain/change/packed';
import { factsOf, type FactColumns } from '#domain/fact/columns';
import type { Fact } from '#domain/fact/fact';
import { Database } from './database';
import { blocksOfColumns, columnsOfBlocks } from './fact-block';
import type { StoredFile } from './schema';
import { packedOf, storedPacked } from './stored-change';

export interface Whole {
  readonly catalog: Catalog;
  readonly facts: readonly Fact[];
  /** Oldest first. */
  readonly history: readonly Entry[];
  readonly files: readonly StoredFile[];
}

/** The same with its facts as columns. */
export interface PackedWhole {
  readonly catalog: Catalog;
  readonly facts: FactColumns;
  /** Oldest first. */
  readonly history: readonly { readonly head: EntryHead; readonly change: PackedChange }[];
  readonly files: readonly StoredFile[];
}

/** `name` is that of the database. */
export async function readPackedWhole(name: string): Promise<PackedWhole> {
  return within(name, (db) =>
    db.transaction('r', db.tables, async () => {
      const lists = await Promise.all(
        definitions.map((kind) => db.table<Definitions[Definition], string>(kind).toArray()),
      );
      const [blocks, heads, changes, files] = await Promise.all([
        db.facts.toArray(),
        db.history.toArray(),
        db.changes.toArray(),
        db.files.toArray(),
      ]);
      const changeOf = new Map(changes.map((stored) => [stored.id, stored]));
      return {
        catalog: catalogOf((kind) => lists[definitions.indexOf(kind)] ?? []),
        facts: columnsOfBlocks(blocks),
        history: heads.map((head) => ({ head, change: packedOf(changeOf.get(head.id)) })),
        files,
      };
    }),
  );
}

export async function readWhole(name: string): Promise<Whole> {
  const { facts, history, ...rest } = await readPackedWhole(name);
  return {
    ...rest,
    facts: factsOf(facts),
    history: history.map(({ head, change }) => ({ ...head, change: unpackChange(change) })),
  };
}

/** Blocks of facts written at a time: between two lots others are told how far it is. */
const lot = 500;

/** Puts a whole ledger in the place of the one that is there, history included. */
export async function replaceWhole(
  name: string,
  { catalog, facts, history, files }: PackedWhole,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const blocks = blocksOfColumns(facts);
  await within(name, (db) =>
    db.transaction('rw', db.tables, async () => {
      await Promise.all(db.tables.map((table) => table.clear()));
      for (const kind of definitions) {
        await db.table<Definitions[Definition], string>(kind).bulkAdd([...catalog[kind].values()]);
      }
      await db.files.bulkAdd([...files]);
      await db.history.bulkAdd(history.map(({ head }) => head));
      await db.changes.bulkAdd(history.map(({ head, change }) => storedPacked(head.id, change)));
      for (let at = 0; at < blocks.length; at += lot) {
        await db.facts.bulkAdd(blocks.slice(at, at + lot));
        progress(Math.min(at + lot, blocks.length), blocks.length);
      }
    }),
  );
}

export async function removeWhole(name: string): Promise<void> {
  await new Database(name).delete();
}

async function within<T>(name: string, act: (db: Database) => Promise<T>): Promise<T> {
  const db = new Database(name);
  try {
    return await act(db);
  } finally {
    db.close();
  }
}
