/**
 * A ledger as a whole: read for a backup, or put in the place of what is there. Both are one transaction; a breakdown on
 * the way leaves everything as it was.
 */
import { catalogOf, type Catalog } from '#domain/catalog/catalog';
import { definitions, type Definition, type Definitions } from '#domain/catalog/collections';
import type { Entry, EntryHead } from '#domain/change/entry';
import type { Fact } from '#domain/fact/fact';
import { Database } from './database';
import { packAll, unpackFacts } from './fact-block';
import type { StoredFile } from './schema';

export interface Whole {
  readonly catalog: Catalog;
  readonly facts: readonly Fact[];
  /** Oldest first. */
  readonly history: readonly Entry[];
  readonly files: readonly StoredFile[];
}

/** `name` is that of the database. */
export async function readWhole(name: string): Promise<Whole> {
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
      const changeOf = new Map(changes.map(({ id, change }) => [id, change]));
      return {
        catalog: catalogOf((kind) => lists[definitions.indexOf(kind)] ?? []),
        facts: blocks.flatMap(unpackFacts),
        history: heads.map((head) => ({ ...head, change: changeOf.get(head.id) ?? {} })),
        files,
      };
    }),
  );
}

/** Blocks of facts written at a time: between two lots others are told how far it is. */
const lot = 500;

/** Puts a whole ledger in the place of the one that is there, history included. */
export async function replaceWhole(
  name: string,
  { catalog, facts, history, files }: Whole,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  await within(name, (db) =>
    db.transaction('rw', db.tables, async () => {
      await Promise.all(db.tables.map((table) => table.clear()));
      for (const kind of definitions) {
        await db.table<Definitions[Definition], string>(kind).bulkAdd([...catalog[kind].values()]);
      }
      await db.files.bulkAdd([...files]);
      await db.history.bulkAdd(history.map(headOf));
      await db.changes.bulkAdd(history.map(({ id, change }) => ({ id, change })));
      const blocks = packAll(facts);
      let done = 0;
      for (let at = 0; at < blocks.length; at += lot) {
        const some = blocks.slice(at, at + lot);
        await db.facts.bulkAdd(some);
        done += some.reduce((sum, { units }) => sum + units.length, 0);
        progress(done, facts.length);
      }
    }),
  );
}

/** All but the change, whatever else a head carries. */
function headOf({ change, ...head }: Entry): EntryHead {
  void change;
  return head;
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
