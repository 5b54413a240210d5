/**
 * The ledger in IndexedDB. Every commit is one transaction with its history entry: it is there whole or not at all.
 * The state before each step is read inside that transaction, so history is true also when two tabs write at once.
 */
import { liveQuery } from 'dexie';
import { catalogOf, type Catalog } from '#domain/catalog/catalog';
import { definitions, keyOf, type Definition, type Definitions } from '#domain/catalog/collections';
import { collections, invert, isEmpty, stepsOf, type Change, type Step } from '#domain/change/change';
import { Stacks, type Entry, type EntryHead, type Label } from '#domain/change/entry';
import type { Fact, FactKey } from '#domain/fact/fact';
import type { FileId, IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { Database, type Upgraded } from './database';
import { FactShelf } from './fact-shelf';
import type { NewHead, StoredFile } from './schema';
import { changeOf, stepOf, storedChange } from './stored-change';
import { Replaced, troubleOf } from './trouble';
import { trueSteps } from './true-steps';

/** When an entry is made, and by whom. */
export type Stamp = Pick<EntryHead, 'at' | 'by'>;

/** Heads of entries that are read at a time. */
const partOfHistory = 2000;

/** The newest entry the writer knows. A ledger without it is another one, and nothing is written into it. */
export type Known = Pick<EntryHead, 'id' | 'at'>;

export interface Turning {
  readonly upon?: Known | undefined;
  /** This entry instead of the newest. */
  readonly of?: number;
}

interface Write {
  readonly stamp: Stamp;
  readonly files?: readonly StoredFile[];
  readonly upon: Known | undefined;
  /** Called inside the transaction. */
  plan(this: void): Promise<(Omit<NewHead, keyof Stamp> & { change: Change }) | undefined>;
}

export class Ledger {
  readonly #db: Database;
  readonly #facts: FactShelf;
  #stacks = new Stacks();
  #counted: { readonly entry: unknown; readonly counts: ReadonlyMap<UnitId, number> } | undefined;

  constructor(name: string) {
    this.#db = new Database(name);
    this.#facts = new FactShelf(this.#db.facts);
  }

  async readCatalog(): Promise<Catalog> {
    const tables = definitions.map((kind) => this.#db.table<Definitions[Definition], string>(kind));
    return this.#db.transaction('r', tables, async () => {
      const lists = await Promise.all(tables.map((table) => table.toArray()));
      return catalogOf((kind) => lists[definitions.indexOf(kind)] ?? []);
    });
  }

  /** The facts of some periods for some indicators: only the slice a table needs. */
  async readFacts(periods: readonly PeriodCode[], indicators: readonly IndicatorId[]): Promise<Fact[]> {
    return this.#facts.read(periods, indicators);
  }

  /** Every fact of some indicators, with nothing of the others. */
  async readFactsOf(indicators: readonly IndicatorId[]): Promise<Fact[]> {
    return this.#facts.readOf(indicators);
  }

  async countFactsOf(indicator: IndicatorId): Promise<number> {
    return this.#facts.countOf(indicator);
  }

  /** Every fact of some units, whatever the period and indicator. */
  async readUnitFacts(units: readonly UnitId[]): Promise<Fact[]> {
    return this.#facts.readOfUnits(units);
  }

  /** How many facts units have; those without any are left out. */
  async countUnitFacts(units: readonly UnitId[]): Promise<ReadonlyMap<UnitId, number>> {
    const entry = (await this.#db.history.orderBy('id').lastKey()) ?? 0;
    // All blocks are looked through for it: once after each entry, however many units are looked at.
    if (this.#counted?.entry !== entry) this.#counted = { entry, counts: await this.#facts.countByUnit() };
    const { counts } = this.#counted;
    return new Map(
      units.flatMap((unit) => (counts.has(unit) ? [[unit, counts.get(unit) ?? 0] as const] : [])),
    );
  }

  /** Where the history is at, and the files there are: as much as it takes to find back to this state. */
  async readPlace(): Promise<{ readonly entry: number; readonly entryAt: string; readonly files: FileId[] }> {
    const db = this.#db;
    return db.transaction('r', [db.history, db.files], async () => {
      const last = await db.history.orderBy('id').last();
      const files = (await db.files.toCollection().primaryKeys()) as FileId[];
      return { entry: last?.id ?? 0, entryAt: last?.at ?? '', files };
    });
  }

  async findFile(id: FileId): Promise<StoredFile | undefined> {
    return this.#db.files.get(id);
  }

  /** Hands out the heads of all entries after a known one, oldest first. */
  async eachHead(after: number, take: (head: EntryHead) => void): Promise<void> {
    // A part at a time: those of years need not be in memory together.
    for (let last = after; ;) {
      const part = await this.#db.history.where('id').above(last).limit(partOfHistory).toArray();
      for (const head of part) take(head);
      if (part.length < partOfHistory) return;
      last = part[part.length - 1]?.id ?? last;
    }
  }

  /** The ids of all entries, oldest first. */
  async readIds(): Promise<number[]> {
    return this.#db.history.orderBy('id').primaryKeys();
  }

  /** Some entries' heads; those that are not there are left out. */
  async readHeads(ids: readonly number[]): Promise<EntryHead[]> {
    return (await this.#db.history.bulkGet([...ids])).filter((head) => head !== undefined);
  }

  /** Entries after a known one: what another tab has done meanwhile. */
  async readEntriesAfter(id: number, most = Infinity): Promise<Entry[]> {
    const db = this.#db;
    return db.transaction('r', [db.history, db.changes], async () => {
      const heads = await db.history.where('id').above(id).limit(most).toArray();
      const changes = await db.changes.bulkGet(heads.map((head) => head.id));
      return heads.map((head, i) => ({ ...head, change: changeOf(changes[i]) }));
    });
  }

  /**
   * What happened to one fact, newest first: back to where it came from, at most `most` steps. The definitions of an
   * import are read on the way, so the walk is stopped once the fact did not exist before.
   */
  async readTrail(key: FactKey, most: number): Promise<{ head: EntryHead; step: Step<Fact> }[]> {
    const db = this.#db;
    return db.transaction('r', [db.history, db.changes], async () => {
      const found: { id: number; step: Step<Fact> }[] = [];
      await db.changes
        .reverse()
        .until(() => found.length >= most)
        .each((stored) => {
          const step = stepOf(stored, key);
          if (step) found.push({ id: stored.id, step });
        });
      const heads = await db.history.bulkGet(found.map(({ id }) => id));
      return found.flatMap(({ step }, i) => {
        const head = heads[i];
        return head ? [{ head, step }] : [];
      });
    });
  }

  /** Writes a change with its history entry and the files it brought. Returns undefined when nothing would change. */
  async commit(
    label: Label,
    change: Change,
    stamp: Stamp,
    files: readonly StoredFile[] = [],
    upon?: Known,
  ): Promise<Entry | undefined> {
    return this.#write({ stamp, files, upon, plan: async () => ({ label, kind: 'do', change }) });
  }

  /** Takes back the newest entry that still stands; undefined where there is none. */
  async undo(stamp: Stamp, how?: Turning): Promise<Entry | undefined> {
    return this.#turn('undo', stamp, how);
  }

  /** Repeats what was undone last; undefined where there is none. */
  async redo(stamp: Stamp, how?: Turning): Promise<Entry | undefined> {
    return this.#turn('redo', stamp, how);
  }

  /** Calls back whenever an entry was added, by this tab or another one. Returns the way to stop. */
  onEntry(call: (lastId: number) => void): () => void {
    const subscription = liveQuery(() => this.#db.history.orderBy('id').lastKey()).subscribe({
      next: (id) => call(typeof id === 'number' ? id : 0),
    });
    return () => subscription.unsubscribe();
  }

  /** Calls once when a newer build wants to change the schema, and waits for what it does; then this one closes. */
  onNewer(call: () => Promise<void>): void {
    this.#db.beforeGivingWay = call;
  }

  /** Calls while another window keeps the database at an older version and does not close. */
  onBlocked(call: () => void): void {
    this.#db.on('blocked', call);
  }

  /** Calls while a ledger of an older version is brought up to this one. */
  onUpgrading(call: (how: Upgraded) => void): void {
    this.#db.whileUpgrading = call;
  }

  /** After the browser closed it, or a failure. */
  async reopen(): Promise<void> {
    this.#stacks = new Stacks();
    await this.#db.reopen();
  }

  close(): void {
    this.#db.close();
  }

  async delete(): Promise<void> {
    await this.#db.delete();
  }

  /** Only what is new of the history is read: it only ever grows. */
  async #readStacks(): Promise<Stacks> {
    await this.eachHead(this.#stacks.last, (head) => this.#stacks.take(head));
    return this.#stacks;
  }

  async #turn(kind: 'undo' | 'redo', stamp: Stamp, { upon, of }: Turning = {}): Promise<Entry | undefined> {
    const db = this.#db;
    const plan: Write['plan'] = async () => {
      const stack = (await this.#readStacks())[kind];
      const id = of === undefined || stack.includes(of) ? (of ?? stack.at(-1)) : undefined;
      const head = id === undefined ? undefined : await db.history.get(id);
      const stored = head && (await db.changes.get(head.id));
      if (!head || !stored) return undefined;
      const done = changeOf(stored);
      const change = kind === 'undo' ? invert(done) : done;
      return { label: head.label, kind, of: head.id, change };
    };
    return this.#write({ stamp, upon, plan });
  }

  /** Once more with a new connection where the old one was lost: nothing of the first attempt is there. */
  async #write(write: Write): Promise<Entry | undefined> {
    try {
      return await this.#writeOnce(write);
    } catch (error) {
      if (this.#db.superseded) throw new DOMException('a newer build has the database', 'VersionError');
      if (troubleOf(error) !== 'broken') throw error;
      await this.reopen();
      return this.#writeOnce(write);
    }
  }

  async #writeOnce({ stamp, files = [], upon, plan }: Write): Promise<Entry | undefined> {
    const db = this.#db;
    const stores = [...collections.map((c) => db.table(c)), db.files, db.history, db.changes];
    return db.transaction('rw', stores, async () => {
      if (upon && (await db.history.get(upon.id))?.at !== upon.at) throw new Replaced();
      const planned = await plan();
      if (!planned) return undefined;
      const { change: wanted, ...head } = planned;
      const change = await this.#apply(wanted);
      if (isEmpty(change)) return undefined;
      if (files.length > 0) await db.files.bulkPut([...files]);
      const id = await db.history.add({ ...head, ...stamp });
      await db.changes.add(storedChange(id, change));
      return { ...head, ...stamp, id, change };
    });
  }

  /** Puts each collection into the wanted state; gives the change with the true states before it. */
  async #apply(wanted: Change): Promise<Change> {
    const done: Record<string, Step<unknown>[]> = {};
    for (const collection of collections) {
      // No turn of the transaction goes to what there is nothing of.
      if (stepsOf(wanted, collection).length === 0) continue;
      const real =
        collection === 'facts'
          ? await this.#facts.apply(stepsOf(wanted, 'facts'))
          : await this.#applyTo(collection, stepsOf(wanted, collection));
      if (real.length > 0) done[collection] = real;
    }
    return done as Change;
  }

  async #applyTo<D extends Definition>(
    kind: D,
    steps: readonly Step<Definitions[D]>[],
  ): Promise<Step<Definitions[D]>[]> {
    const table = this.#db.table<Definitions[D], string>(kind);
    const before = await table.bulkGet(steps.map(({ from, to }) => keyOf((to ?? from) as Definitions[D])));
    const real = trueSteps(steps, before);
    const put = real.flatMap(({ to }) => (to ? [to] : []));
    const gone = real.flatMap(({ from, to }) => (from && !to ? [keyOf(from)] : []));
    if (put.length > 0) await table.bulkPut(put);
    if (gone.length > 0) await table.bulkDelete(gone);
    return real;
  }
}
