/** A disk that is full, by the browser's own quota, and what then lies in the browser's database. */
import type { Page } from '@playwright/test';

const origin = 'http://127.0.0.1:4173';

/**
 * So much room for what this page's browser keeps, and no more: the browser itself refuses what goes beyond. It looks again
 * only when it opens a database or when what it had allowed is used up, so limit the room before the page opens one.
 */
export async function limitRoom(page: Page, bytes: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
}

/** Fills what room there is to the last bytes, with what another page might have stored. */
export async function fillDisk(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('ballast', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('load', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error as Error);
    });
    const store = (bytes: Uint8Array): Promise<boolean> =>
      new Promise((resolve) => {
        const transaction = database.transaction('load', 'readwrite', { durability: 'strict' });
        transaction.objectStore('load').put(bytes);
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    for (let size = 1 << 21; size >= 16; size >>= 1) {
      const bytes = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_536)));
      const load = new Uint8Array(size).map((_, i) => bytes[i % bytes.length] ?? 0);
      while (await store(load));
    }
    database.close();
  });
  // The database packs what it holds now and then: the room that gives is not to be had either.
  await limitRoom(page, 1);
}

export interface Stored {
  /** What was done, oldest first: `edit`, `undo edit` … */
  readonly acts: readonly string[];
  /** Of each entry, by how many facts. */
  readonly steps: readonly number[];
  readonly facts: number;
  readonly files: number;
  readonly indicators: number;
}

/** Read past the program, from the database as it is. */
export function readStored(page: Page, name = 'indicator-ledger'): Promise<Stored> {
  return page.evaluate(async (database) => {
    const open = indexedDB.open(database);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error as Error);
    });
    try {
      const transaction = db.transaction(['history', 'changes', 'facts', 'files', 'indicators']);
      const all = <T>(store: string): Promise<T[]> =>
        new Promise((resolve, reject) => {
          const request = transaction.objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result as T[]);
          request.onerror = () => reject(request.error as Error);
        });
      const [heads, changes, blocks, files, indicators] = await Promise.all([
        all<{ id: number; kind: string; label: { code: string } }>('history'),
        all<{ id: number; change: { facts?: unknown[] } }>('changes'),
        all<{ units: unknown[] }>('facts'),
        all('files'),
        all('indicators'),
      ]);
      return {
        acts: heads.map(({ kind, label }) => (kind === 'do' ? label.code : `${kind} ${label.code}`)),
        steps: heads.map(({ id }) => changes.find((one) => one.id === id)?.change.facts?.length ?? -1),
        facts: blocks.reduce((sum, { units }) => sum + units.length, 0),
        files: files.length,
        indicators: indicators.length,
      };
    } finally {
      db.close();
    }
  }, name);
}
