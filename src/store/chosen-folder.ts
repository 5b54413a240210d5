/** The folder a clerk chose for 自动备份. In a database of its own: it is no part of the ledger and goes in no backup. */
import Dexie, { type Table as DexieTable } from 'dexie';

export interface Written {
  /** Name of the file. */
  readonly name: string;
  /** ISO time. */
  readonly at: string;
  /** The newest entry it holds, by number and time: numbers begin anew in a ledger that was put in another's place. */
  readonly entry: number;
  readonly entryAt: string;
}

export interface ChosenFolder<Handle = unknown> {
  readonly handle: Handle;
  /** By it this browser knows the files it wrote for this ledger. Stays when another folder is chosen. */
  readonly mark: string;
  /** So many of the newest stay, whatever their day. */
  readonly keep: number;
  /** Minutes between two of them, at least. */
  readonly every: number;
  readonly last: Written | null;
}

class Database extends Dexie {
  declare folder: DexieTable<{ readonly key: 'folder' } & ChosenFolder, string>;

  constructor(ledger: string) {
    super(`${ledger}-generations`);
    this.version(1).stores({ folder: 'key' });
  }
}

export async function readFolder(ledger: string): Promise<ChosenFolder | undefined> {
  return within(ledger, (db) => db.folder.get('folder'));
}

export async function keepFolder(ledger: string, folder: ChosenFolder): Promise<void> {
  await within(ledger, (db) => db.folder.put({ ...folder, key: 'folder' }));
}

export async function forgetFolder(ledger: string): Promise<void> {
  await within(ledger, (db) => db.folder.delete('folder'));
}

async function within<T>(ledger: string, act: (db: Database) => PromiseLike<T>): Promise<T> {
  const db = new Database(ledger);
  try {
    return await act(db);
  } finally {
    db.close();
  }
}
