/**
 * One opened ledger: its definitions, its history, and the way every change takes. What cannot be stored is done in memory,
 * waits in a line, and is stored in its order as soon as that works; until then everything read shows it.
 */
import { emptyCatalog, type Catalog } from '#domain/catalog/catalog';
import { applyToCatalog, invert, isEmpty, stepsOf, type Change } from '#domain/change/change';
import type { Entry, Label } from '#domain/change/entry';
import { databaseNames, type LedgerName, type Upgraded } from '#store/database';
import { Ledger, type Known, type Stamp } from '#store/ledger';
import { Reader } from '#store/reader';
import type { StoredFile } from '#store/schema';
import { troubleOf, type Trouble } from '#store/trouble';
import { catalogWith, type Waiting } from '#store/waiting';
import { now } from './edge';
import { preferences } from './preferences.svelte';
import { Listeners } from './listeners';
import { Past } from './past.svelte';
import { askToPersist } from './persistence';
import { WaitingLine } from './waiting.svelte';

export type SaveState =
  | { readonly name: 'saved'; readonly at: string | null }
  | { readonly name: 'saving' }
  | { readonly name: 'failed'; readonly trouble: Trouble; readonly count: number };

interface Act {
  readonly kind: Entry['kind'];
  readonly stamp: Stamp;
  /** Of what is done; undo and redo take theirs from history. */
  readonly label?: Label;
  readonly change?: Change;
  readonly files?: readonly StoredFile[];
}

/** What is told while a ledger opens. */
export interface Opening {
  /** A window of an older version stands in the way. */
  readonly blocked?: () => void;
  /** The ledger is one of an older version. */
  readonly upgrading?: (how: Upgraded) => void;
}

/** Who works here, and when. */
export function stampNow(): Stamp {
  const by = preferences.current.clerk.trim();
  return by === '' ? { at: now() } : { at: now(), by };
}

export class Workspace {
  readonly name: LedgerName;
  readonly ledger: Reader;
  readonly past: Past;
  catalog = $state.raw<Catalog>(emptyCatalog);
  /** Whether the browser promised to keep the data; undefined until it was asked, or where it cannot be. */
  persisted = $state.raw<boolean | undefined>(undefined);
  readonly line = new WaitingLine(() => void this.tryAgain());
  /** Called before another window takes over: what is being typed counts. */
  settle: () => void = () => undefined;
  /** Told when all that waited is stored. */
  stored: (count: number) => void = () => undefined;
  /** Told of what this window is about to write. */
  before: (label: Label, change: Change) => Promise<void> = () => Promise.resolve();
  readonly save = $derived.by<SaveState>(() => {
    const { trouble, list } = this.line;
    if (trouble) return { name: 'failed', trouble, count: list.length };
    if (this.#running > 0) return { name: 'saving' };
    return { name: 'saved', at: this.#savedAt };
  });
  readonly #ledger: Ledger;
  readonly #listeners = new Listeners<Entry>();
  #running = $state(0);
  #savedAt = $state.raw<string | null>(null);
  #queue: Promise<unknown> = Promise.resolve();
  #stop: () => void = () => undefined;

  private constructor(name: LedgerName) {
    this.name = name;
    this.#ledger = new Ledger(databaseNames[name]);
    this.ledger = new Reader(this.#ledger, () => this.line.list);
    this.past = new Past(this.#ledger, () => this.line.list);
  }

  static async open(name: LedgerName, { blocked, upgrading }: Opening = {}): Promise<Workspace> {
    const workspace = new Workspace(name);
    const ledger = workspace.#ledger;
    if (blocked) ledger.onBlocked(blocked);
    if (upgrading) ledger.onUpgrading(upgrading);
    ledger.onNewer(() => workspace.#giveWay());
    // History first: what another tab writes meanwhile is then taken in once more, rather than not at all.
    await workspace.past.open();
    workspace.catalog = await ledger.readCatalog();
    if (workspace.past.any) void workspace.#persist();
    workspace.#stop = ledger.onEntry((id) => void workspace.#catchUp(id));
    return workspace;
  }

  close(): void {
    this.#stop();
    this.line.rest();
    this.#ledger.close();
  }

  /** Told of every entry, also of those of other tabs. Returns the way to stop. */
  onEntry(listener: (entry: Entry) => void): () => void {
    return this.#listeners.add(listener);
  }

  async #persist(): Promise<void> {
    this.persisted ??= await askToPersist();
  }

  /** Browsers answer by how much a page is used: the answer may be another one by now. */
  async askAgain(): Promise<void> {
    this.persisted = await askToPersist();
  }

  commit(label: Label, change: Change, files: readonly StoredFile[] = []): Promise<Entry | undefined> {
    if (this.persisted === undefined) void this.#persist();
    return this.#enqueue({ kind: 'do', stamp: stampNow(), label, change, files });
  }

  undo(): Promise<Entry | undefined> {
    return this.#enqueue({ kind: 'undo', stamp: stampNow() });
  }

  redo(): Promise<Entry | undefined> {
    return this.#enqueue({ kind: 'redo', stamp: stampNow() });
  }

  /** Whether anything is not stored yet. */
  get busy(): boolean {
    return this.#running > 0 || this.line.list.length > 0;
  }

  /** Settles when everything asked for so far is written, or waits and was said to. */
  async flush(): Promise<void> {
    await this.#queue;
  }

  /** Tries to store what waits; true when nothing waits any more. */
  tryAgain(): Promise<boolean> {
    return this.#inTurn(async () => {
      await this.#storeLine();
      return this.line.list.length === 0;
    });
  }

  /** Another ledger stands in the place of this one: what waits was not made in it. */
  markReplaced(): void {
    this.line.failed('replaced');
  }

  /** What waits is meant for the ledger that is there now. */
  adopt(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#ledger.reopen();
      this.line.adopt();
      await this.past.open();
      this.catalog = catalogWith(await this.#ledger.readCatalog(), this.line.list);
      await this.#storeLine();
    });
  }

  #enqueue(act: Act): Promise<Entry | undefined> {
    return this.#inTurn(() => this.#write(act));
  }

  /** One after the other. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    const run = this.#queue.then(work).finally(() => (this.#running -= 1));
    this.#queue = run.catch(() => undefined);
    return run;
  }

  async #write(act: Act): Promise<Entry | undefined> {
    if (this.line.trouble === null) {
      try {
        if (act.label && act.change) await this.before(act.label, act.change);
        const entry = await this.#store(act);
        if (entry) await this.#catchUp(entry.id, entry);
        this.#savedAt = entry?.at ?? this.#known()?.at ?? null;
        return entry;
      } catch (error) {
        const trouble = troubleOf(error);
        if (!trouble) throw error;
        const held = await this.#hold(act);
        this.line.failed(trouble);
        return held;
      }
    }
    const entry = await this.#hold(act);
    if (this.line.hopeful) void this.tryAgain();
    return entry;
  }

  #store({ kind, stamp, label, change, files }: Act, of?: number): Promise<Entry | undefined> {
    const upon = this.#known();
    if (label && change && kind === 'do') return this.#ledger.commit(label, change, stamp, files, upon);
    const turning = of === undefined ? { upon } : { upon, of };
    return kind === 'undo' ? this.#ledger.undo(stamp, turning) : this.#ledger.redo(stamp, turning);
  }

  /** Does it in memory. */
  async #hold({ kind, stamp, label, change, files = [] }: Act): Promise<Entry | undefined> {
    if (label && change)
      return this.#show(await this.ledger.trueChange(this.catalog, change), { label, kind, files, ...stamp });
    const id = kind === 'redo' ? this.past.redo : this.past.undo;
    const entry = id === undefined ? undefined : await this.ledger.findEntry(id);
    if (!entry) return undefined;
    const turned = kind === 'undo' ? invert(entry.change) : entry.change;
    const of = entry.id;
    return this.#show(await this.ledger.trueChange(this.catalog, turned), {
      label: entry.label,
      kind,
      of,
      files,
      ...stamp,
    });
  }

  #show(change: Change, head: Omit<Waiting, 'id' | 'change'>): Entry | undefined {
    if (isEmpty(change)) return undefined;
    const waiting = this.line.add({ ...head, change });
    this.catalog = applyToCatalog(this.catalog, change);
    this.#listeners.tell(waiting);
    return waiting;
  }

  async #storeLine(): Promise<void> {
    if (!this.line.hopeful) return;
    let count = 0;
    for (let next = this.line.list[0]; next; next = this.line.list[0]) {
      const waiting: Waiting = next;
      try {
        const { at, by, of } = waiting;
        const stamp = by === undefined ? { at } : { at, by };
        const entry = await this.#store(
          { ...waiting, stamp },
          of === undefined ? undefined : this.line.storedId(of),
        );
        this.line.remove(waiting, entry);
        count += 1;
        if (!entry) continue;
        await this.#catchUp(entry.id, entry);
        this.#keepNewer(waiting, entry);
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble) return this.line.failed(trouble);
        // It would stand in the way of the others for ever; it is said like any fault of the program.
        this.line.remove(waiting);
        void Promise.reject(error as Error);
      }
    }
    this.line.over();
    if (count === 0) return;
    this.#savedAt = now();
    this.stored(count);
  }

  /** Another window wrote a figure after the clerk did here, but could store it before: by time it stays. */
  #keepNewer(waiting: Waiting, { kind, change }: Entry): void {
    if (kind !== 'do') return;
    const newer = stepsOf(change, 'facts').flatMap(({ from, to }) =>
      from && to && from.at > waiting.at ? [{ from: to, to: from }] : [],
    );
    if (newer.length === 0) return;
    const label = { code: 'keptNewer', details: { count: newer.length } };
    this.line.add({ label, kind: 'do', files: [], ...stampNow(), change: { facts: newer } }, true);
  }

  /** A newer build asks for the database: what is typed and written here is stored before it gets it. */
  async #giveWay(): Promise<void> {
    this.settle();
    await this.flush();
    this.line.failed('newer');
  }

  /** Takes in every entry up to `id` that is not known yet, oldest first. */
  async #catchUp(id: number, own?: Entry): Promise<void> {
    const known = (): number => this.#known()?.id ?? 0;
    if (id <= known()) return;
    // Our own entry need not be read back, unless another tab came between.
    const next = own?.id === known() + 1 ? [own] : undefined;
    const entries = next ?? (await this.#ledger.readEntriesAfter(known()));
    for (const entry of entries) {
      if (entry.id <= known()) continue;
      const { change, ...head } = entry;
      this.past.take(head);
      this.catalog = catalogWith(applyToCatalog(this.catalog, change), this.line.list);
      this.#listeners.tell(own?.id === entry.id ? own : entry);
    }
  }

  #known(): Known | undefined {
    return this.past.last;
  }
}
