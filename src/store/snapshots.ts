/**
 * 快照: whole ledgers as they stood, each a ledger file. In a database of their own: what goes wrong with the ledger leaves
 * them alone.
 */
import Dexie, { type Table as DexieTable } from 'dexie';

/** Made by the clerk, or by the program before something that replaces much. */
export const snapshotKinds = ['named', 'beforeRestore', 'beforeReturn'] as const;
export type SnapshotKind = (typeof snapshotKinds)[number];

export interface Snapshot {
  readonly id: number;
  readonly kind: SnapshotKind;
  /** Empty for those the program made. */
  readonly name: string;
  /** ISO time. */
  readonly at: string;
  readonly facts: number;
  readonly tables: number;
}

type New = Omit<Snapshot, 'id'> & { readonly bytes: Uint8Array };

/** As many as the program keeps of its own; those of the clerk stay until the clerk removes them. */
const kept = 5;

class Database extends Dexie {
  declare heads: DexieTable<Snapshot, number, Omit<Snapshot, 'id'>>;
  declare files: DexieTable<{ readonly id: number; readonly bytes: Uint8Array }, number>;

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

  async add({ bytes, ...head }: New): Promise<number> {
    const db = this.#db;
    return db.transaction('rw', [db.heads, db.files], async () => {
      const id = await db.heads.add(head);
      await db.files.add({ id, bytes });
      const own = (await db.heads.toArray()).filter(({ kind }) => kind !== 'named');
      const old = own.slice(0, Math.max(0, own.length - kept)).map((one) => one.id);
      await db.heads.bulkDelete(old);
      await db.files.bulkDelete(old);
      return id;
    });
  }

  async findBytes(id: number): Promise<Uint8Array | undefined> {
    return (await this.#db.files.get(id))?.bytes;
  }

  async remove(id: number): Promise<void> {
    const db = this.#db;
    await db.transaction('rw', [db.heads, db.files], async () => {
      await db.heads.delete(id);
      await db.files.delete(id);
    });
  }

  close(): void {
    this.#db.close();
  }

  async delete(): Promise<void> {
    await this.#db.delete();
  }
}
