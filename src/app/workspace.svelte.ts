/** One opened ledger: its definitions, its history, and the way every change takes. */
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import { applyToCatalog, type Change } from '#domain/change/change';
import type { Entry, Label } from '#domain/change/entry';
import { databaseNames, type LedgerName } from '#store/database';
import { isQuotaError, Ledger, type Stamp } from '#store/ledger';
import type { StoredFile } from '#store/schema';
import { now } from './edge';
import { preferences } from './preferences.svelte';
import { Listeners } from './listeners';
import { Past } from './past.svelte';
import { askToPersist } from './persistence';

export type SaveState =
  | { readonly name: 'saved'; readonly at: string | null }
  | { readonly name: 'saving' }
  | { readonly name: 'failed'; readonly full: boolean };

/** Who works here, and when. */
export function stampNow(): Stamp {
  const by = preferences.current.clerk.trim();
  return by === '' ? { at: now() } : { at: now(), by };
}

export class Workspace {
  readonly name: LedgerName;
  readonly ledger: Ledger;
  readonly past: Past;
  catalog = $state.raw<Catalog>(emptyCatalog);
  save = $state.raw<SaveState>({ name: 'saved', at: null });
  /** Whether the browser promised to keep the data; undefined until it was asked, or where it cannot be. */
  persisted = $state.raw<boolean | undefined>(undefined);
  readonly #listeners = new Listeners<Entry>();
  #queue: Promise<unknown> = Promise.resolve();
  #stop: () => void = () => undefined;

  private constructor(name: LedgerName) {
    this.name = name;
    this.ledger = new Ledger(databaseNames[name]);
    this.past = new Past(this.ledger);
  }

  static async open(name: LedgerName): Promise<Workspace> {
    const workspace = new Workspace(name);
    // History first: what another tab writes meanwhile is then taken in once more, rather than not at all.
    await workspace.past.open();
    workspace.catalog = await workspace.ledger.readCatalog();
    if (workspace.past.any) void workspace.#persist();
    workspace.#stop = workspace.ledger.onEntry((id) => void workspace.#catchUp(id));
    return workspace;
  }

  close(): void {
    this.#stop();
    this.ledger.close();
  }

  /** Told of every entry, also of those of other tabs. Returns the way to stop. */
  onEntry(listener: (entry: Entry) => void): () => void {
    return this.#listeners.add(listener);
  }

  async #persist(): Promise<void> {
    this.persisted ??= await askToPersist();
  }

  commit(label: Label, change: Change, files: readonly StoredFile[] = []): Promise<Entry | undefined> {
    if (this.persisted === undefined) void this.#persist();
    return this.#write(() => this.ledger.commit(label, change, stampNow(), files));
  }

  undo(): Promise<Entry | undefined> {
    return this.#write(() => this.ledger.undo(stampNow()));
  }

  redo(): Promise<Entry | undefined> {
    return this.#write(() => this.ledger.redo(stampNow()));
  }

  /** Settles when everything asked for so far is written, or has failed and said so. */
  async flush(): Promise<void> {
    await this.#queue;
  }

  /** One write after the other; the failed one is shown and its error handed on. */
  #write(write: () => Promise<Entry | undefined>): Promise<Entry | undefined> {
    const run = this.#queue.then(async () => {
      this.save = { name: 'saving' };
      try {
        const entry = await write();
        if (entry) await this.#catchUp(entry.id, entry);
        this.save = { name: 'saved', at: entry?.at ?? this.past.last?.at ?? null };
        return entry;
      } catch (error) {
        this.save = { name: 'failed', full: isQuotaError(error) };
        throw error;
      }
    });
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** Takes in every entry up to `id` that is not known yet, oldest first. */
  async #catchUp(id: number, own?: Entry): Promise<void> {
    if (id <= this.#lastId()) return;
    // Our own entry need not be read back, unless another tab came between.
    const next = own?.id === this.#lastId() + 1 ? [own] : undefined;
    const entries = next ?? (await this.ledger.readEntriesAfter(this.#lastId()));
    for (const entry of entries) {
      if (entry.id <= this.#lastId()) continue;
      const { change, ...head } = entry;
      this.past.take(head);
      this.catalog = applyToCatalog(this.catalog, change);
      this.#listeners.tell(entry);
    }
  }

  #lastId(): number {
    return this.past.last?.id ?? 0;
  }
}
