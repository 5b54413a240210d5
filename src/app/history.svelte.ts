/** 留痕 as it is read: every entry there ever was, of which only the parts that were looked at are in memory. */
import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { EntryHead } from '#domain/change/entry';
import { isWaiting } from '#store/waiting';
import type { Workspace } from './workspace.svelte';

/** Entries read together: what is above and below is seldom far. */
const lot = 100;

export class History {
  /** Newest first; undefined until they have been read. */
  ids = $state.raw<readonly number[] | undefined>(undefined);
  #standing = $state.raw<ReadonlySet<number> | undefined>(undefined);
  readonly #workspace: Workspace;
  /** Without a head where it was asked for and is on its way. */
  readonly #heads = new SvelteMap<number, EntryHead | undefined>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  async read(): Promise<void> {
    const ids = await this.#workspace.ledger.readIds();
    this.#standing = this.#workspace.past.standing();
    this.ids = ids.reverse();
  }

  /** undefined until it has been read, see `want`. */
  headOf(id: number): EntryHead | undefined {
    return this.#heads.get(id);
  }

  /** Whether an entry was taken back. */
  isUndone({ id, kind }: EntryHead): boolean {
    return kind === 'do' && this.#standing?.has(id) === false;
  }

  /** Whether it is done, but not stored yet. */
  isWaiting(head: EntryHead): boolean {
    return isWaiting(head);
  }

  /** Reads an entry, and those around it. */
  async want(id: number): Promise<void> {
    for (const head of await this.#workspace.ledger.readHeads(untrack(() => this.#around(id))))
      this.#heads.set(head.id, head);
  }

  /** What is to be read with an entry; nothing where that was asked for already. */
  #around(id: number): number[] {
    if (this.#heads.has(id)) return [];
    const begin = Math.floor((this.ids?.indexOf(id) ?? 0) / lot) * lot;
    const ids = (this.ids ?? []).slice(begin, begin + lot).filter((one) => !this.#heads.has(one));
    for (const one of ids) this.#heads.set(one, undefined);
    return ids;
  }
}
