/**
 * A ledger the browser has cleared away. What was there is remembered beside it: localStorage is not among what a browser
 * clears when room runs short, as IndexedDB is. «清除网站数据» clears both; then only backups help.
 */
import { pocket } from '../pocket';
import type { Workspace } from '../workspace.svelte';

interface Held {
  readonly tables: number;
  /** ISO time of the last thing done. */
  readonly at: string;
}

const key = 'held.real';

class Lost {
  #told = $state(0);

  /** Keeps in mind what is there; called after every change. */
  remember({ name, past, catalog }: Workspace): void {
    const { last } = past;
    if (name !== 'real' || !last) return;
    pocket.keep(key, { tables: catalog.tables.size, at: last.at } satisfies Held);
  }

  /** What was there, where now there is nothing: a ledger the clerk emptied still has its history. */
  of({ name, past }: Workspace): Held | null {
    void this.#told;
    if (name !== 'real' || past.any) return null;
    const held = pocket.read(key) as Partial<Held> | null;
    return held?.tables && held.at !== undefined ? { tables: held.tables, at: held.at } : null;
  }

  /** The clerk begins anew, or has put another ledger in its place. */
  forget(): void {
    pocket.forget(key);
    this.#told += 1;
  }
}

export const lost = new Lost();
