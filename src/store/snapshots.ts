/**
 * 快照: whole ledgers as they stood. Those of the clerk, and those from before a ledger is replaced, are ledger files. Before
 * an import and the like a mark is enough: the entry the ledger was at, from which it is found back through the history.
 * In a database of their own: what goes wrong with the ledger leaves them alone.
 */
import Dexie, { type Table as DexieTable } from 'dexie';
import type { FileId } from '#domain/id';
import type { Older } from './older';

/** Made by the clerk, or by the program before something that replaces or removes much. */
export const snapshotKinds = [
  'named',
  'beforeRestore',
  'beforeReturn',
  'beforeImport',
  'beforeDeletion',
  'beforeMigration',
] as const;
export type SnapshotKind = (typeof snapshotKinds)[number];

/** A place in a history. */
export interface Mark {
  /** The newest entry then, 0 where there was none, and its time, by which a history is known again. */
  readonly entry: number;
  readonly entryAt: string;
  /** Files there were: undo leaves them, so history does not tell. */
  readonly files: readonly FileId[];
  /** The snapshot whose history it is in; absent as long as it is that of the ledger itself. */
  readonly base?: number;
}

export interface Snapshot {
  readonly id: number;
  readonly kind: SnapshotKind;
  /** The clerk's, or what was done next. */
  readonly name: string;
  /** ISO time. */
  readonly at: string;
  /** Not counted for a mark. */
  readonly facts?: number;
  readonly tables: number;
  readonly mark?: Mark;
}

/** What a snapshot that is no mark holds: a ledger file, or, from older builds, a ledger of an older schema as it lay there. */
interface Held {
  readonly bytes?: Uint8Array;
  readonly older?: Older;
}

/** One with all that belongs to it. */
export interface KeptSnapshot extends Held {
  readonly head: Snapshot;
}

/** As many as the program keeps of its own; those of the clerk stay until the clerk removes them. */
export const filesKept = 5;
export const marksKept = 30;

class Database extends Dexie {
  declare heads: DexieTable<Snapshot, number, Omit<Snapshot, 'id'>>;
  declare files: DexieTable<{ readonly id: number } & Held, number>;

  constructor(ledger: string) {
    super(`${ledger}-snapshots`, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ heads: '++id', files: 'id' });
  }
}

export class Snapshots {
  readonly #db: Database;

  /** `ledger` is the name of the ledger's database. */
  constructor(ledger: string) {
    this.#db = new Database(ledger);
  }

  /** Newest first. */
  async list(): Promise<Snapshot[]> {
    return this.#db.heads.reverse().toArray();
  }

  async find(id: number): Promise<KeptSnapshot | undefined> {
    const [head, file] = await Promise.all([this.#db.heads.get(id), this.#db.files.get(id)]);
    return head && { ...file, head };
  }

  /**
   * The whole ledger. Where another one is put in its place (`replacing`), the marks in its history are in this one's from
   * now on. The snapshot that is gone back to (`spared`) is not thinned away meanwhile.
   */
  async add(
    head: Omit<Snapshot, 'id' | 'mark'>,
    bytes: Uint8Array,
    { replacing = false, spared = 0 } = {},
  ): Promise<number> {
    return this.#write(async () => {
      const id = await this.#db.heads.add(head);
      await this.#db.files.add({ id, bytes });
      if (replacing) {
        await this.#db.heads.toCollection().modify((one: { mark?: Mark }) => {
          if (one.mark && one.mark.base === undefined) one.mark = { ...one.mark, base: id };
        });
      }
      await this.#thin(spared);
      return id;
    });
  }

  async mark(head: Omit<Snapshot, 'id'> & { readonly mark: Mark }): Promise<number> {
    return this.#write(async () => {
      const id = await this.#db.heads.add(head);
      await this.#thin();
      return id;
    });
  }

  async rename(id: number, name: string): Promise<void> {
    await this.#db.heads.update(id, { name });
  }

  /** Gives what is gone: the marks in its history go with it. */
  async remove(id: number): Promise<KeptSnapshot[]> {
    return this.#write(async () => {
      const gone = await this.#withMarks([id]);
      const kept = await Promise.all(gone.map((one) => this.find(one)));
      await this.#delete(gone);
      return kept.flatMap((one) => one ?? []);
    });
  }

  async putBack(gone: readonly KeptSnapshot[]): Promise<void> {
    await this.#write(async () => {
      for (const { head, ...held } of gone) {
        await this.#db.heads.put(head);
        if (!head.mark) await this.#db.files.put({ ...held, id: head.id });
      }
    });
  }

  close(): void {
    this.#db.close();
  }

  async delete(): Promise<void> {
    await this.#db.delete();
  }

  #write<T>(act: () => Promise<T>): Promise<T> {
    const db = this.#db;
    return db.transaction('rw', [db.heads, db.files], act);
  }

  async #thin(spared = 0): Promise<void> {
    const all = await this.#db.heads.toArray();
    const own = all.filter(({ kind }) => kind !== 'named');
    const [marks, files] = [own.filter(({ mark }) => mark), own.filter(({ mark }) => !mark)];
    const base = all.find(({ id }) => id === spared)?.mark?.base;
    const old = [...marks.slice(0, -marksKept), ...files.slice(0, -filesKept)]
      .map(({ id }) => id)
      .filter((id) => id !== spared && id !== base);
    await this.#delete(await this.#withMarks(old));
  }

  async #withMarks(ids: readonly number[]): Promise<number[]> {
    if (ids.length === 0) return [];
    const inThem = (await this.#db.heads.toArray()).filter(({ mark }) => ids.includes(mark?.base ?? 0));
    return [...new Set([...ids, ...inThem.map(({ id }) => id)])];
  }

  async #delete(ids: readonly number[]): Promise<void> {
    await this.#db.heads.bulkDelete([...ids]);
    await this.#db.files.bulkDelete([...ids]);
  }
}
