/**
 * The ledger in IndexedDB. Every commit is one transaction with its history entry: it is there whole or not at all.
 * The state before each step is read inside that transaction, so history is true also when two tabs write at once.
 */
import Dexie, { liveQuery } from 'dexie';
import { catalogOf, type Catalog } from '#domain/catalog/catalog';
import { definitions, keyOf, type Definition, type Definitions } from '#domain/catalog/collections';
import { collections, invert, isEmpty, stepsOf, type Change, type Step } from '#domain/change/change';
import { Stacks, type Entry, type EntryHead, type Label } from '#domain/change/entry';
import type { Fact, FactKey } from '#domain/fact/fact';
import type { FileId, IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { Database } from './database';
import { FactShelf } from './fact-shelf';
import type { NewHead, StoredFile } from './schema';
import { trueSteps } from './true-steps';

/** When an entry is made, and by whom. */
export type Stamp = Pick<EntryHead, 'at' | 'by'>;

/** Heads of entries that are read at a time. */
const partOfHistory = 2000;

export class Ledger {
  readonly #db: Database;
  readonly #facts: FactShelf;
  readonly #stacks = new Stacks();
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
  async readEntriesAfter(id: number): Promise<Entry[]> {
    const db = this.#db;
    return db.transaction('r', [db.history, db.changes], async () => {
      const heads = await db.history.where('id').above(id).toArray();
      const changes = await db.changes.bulkGet(heads.map((head) => head.id));
      return heads.map((head, i) => ({ ...head, change: changes[i]?.change ?? {} }));
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
        .each(({ id, change }) => {
          const step = change.facts?.find(({ from, to }) => (to ?? from)?.key === key);
          if (step) found.push({ id, step });
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
  ): Promise<Entry | undefined> {
    return this.#write(stamp, files, async () => ({ label, kind: 'do' as const, change }));
  }

  /** Takes back the newest entry that still stands; undefined where there is none. */
  async undo(stamp: Stamp): Promise<Entry | undefined> {
    return this.#turn('undo', stamp);
  }

  /** Repeats what was undone last; undefined where there is none. */
  async redo(stamp: Stamp): Promise<Entry | undefined> {
    return this.#turn('redo', stamp);
  }

  /** Calls back whenever an entry was added, by this tab or another one. Returns the way to stop. */
  onEntry(call: (lastId: number) => void): () => void {
    const subscription = liveQuery(() => this.#db.history.orderBy('id').lastKey()).subscribe({
      next: (id) => call(typeof id === 'number' ? id : 0),
    });
    return () => subscription.unsubscribe();
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

  async #turn(kind: 'undo' | 'redo', stamp: Stamp): Promise<Entry | undefined> {
    const db = this.#db;
    return this.#write(stamp, [], async () => {
      const [id] = (await this.#readStacks())[kind].slice(-1);
      const head = id === undefined ? undefined : await db.history.get(id);
      const stored = head && (await db.changes.get(head.id));
      if (!head || !stored) return undefined;
      const change = kind === 'undo' ? invert(stored.change) : stored.change;
      return { label: head.label, kind, of: head.id, change };
    });
  }

  async #write(
    stamp: Stamp,
    files: readonly StoredFile[],
    plan: () => Promise<(Omit<NewHead, keyof Stamp> & { change: Change }) | undefined>,
  ): Promise<Entry | undefined> {
    const db = this.#db;
    const stores = [...collections.map((c) => db.table(c)), db.files, db.history, db.changes];
    return db.transaction('rw', stores, async () => {
      const planned = await plan();
      if (!planned) return undefined;
      const { change: wanted, ...head } = planned;
      const change = await this.#apply(wanted);
      if (isEmpty(change)) return undefined;
      await db.files.bulkPut([...files]);
      const id = await db.history.add({ ...head, ...stamp });
      await db.changes.add({ id, change });
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

/** Whether a failure means that the disk is full: the edit must be kept and said. */
export function isQuotaError(error: unknown): boolean {
  return error instanceof Dexie.DexieError && /Quota/.test(`${error.name} ${error.inner?.name ?? ''}`);
}
