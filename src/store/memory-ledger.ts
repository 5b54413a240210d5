/** A ledger without a database, for the command line and tests: the same commits, the same history, nothing kept on disk. */
import type { Catalog } from '#domain/catalog/catalog';
import { keyOf } from '#domain/catalog/collections';
import {
  applyToCatalog,
  collections,
  invert,
  isEmpty,
  stepsOf,
  type Change,
  type Collection,
  type Collections,
  type Step,
} from '#domain/change/change';
import { Stacks, type Entry, type EntryHead, type Label } from '#domain/change/entry';
import { byPlace, type Fact } from '#domain/fact/fact';
import type { FileId, IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { Stamp } from './ledger';
import type { StoredFile } from './schema';
import { trueSteps } from './true-steps';

/** All of it, as plain data. */
export interface LedgerState {
  readonly catalog: Catalog;
  readonly facts: readonly Fact[];
  readonly history: readonly Entry[];
  readonly files: readonly StoredFile[];
}

export class MemoryLedger {
  #catalog: Catalog;
  readonly #facts: Map<Fact['key'], Fact>;
  readonly #history: Entry[];
  readonly #files: Map<FileId, StoredFile>;

  constructor({ catalog, facts, history, files }: LedgerState) {
    this.#catalog = catalog;
    this.#facts = new Map(byPlace(facts));
    this.#history = [...history];
    this.#files = new Map(files.map((file) => [file.id, file]));
  }

  get catalog(): Catalog {
    return this.#catalog;
  }

  get state(): LedgerState {
    return {
      catalog: this.#catalog,
      facts: [...this.#facts.values()],
      history: [...this.#history],
      files: [...this.#files.values()],
    };
  }

  findFact(key: Fact['key']): Fact | undefined {
    return this.#facts.get(key);
  }

  readFacts(periods: readonly PeriodCode[], indicators: readonly IndicatorId[]): Fact[] {
    const [inPeriod, ofIndicator] = [new Set(periods), new Set(indicators)];
    return [...this.#facts.values()].filter((f) => inPeriod.has(f.period) && ofIndicator.has(f.indicator));
  }

  readFactsOf(indicators: readonly IndicatorId[]): Fact[] {
    const wanted = new Set(indicators);
    return [...this.#facts.values()].filter((fact) => wanted.has(fact.indicator));
  }

  readUnitFacts(units: readonly UnitId[]): Fact[] {
    const wanted = new Set(units);
    return [...this.#facts.values()].filter(({ unit }) => wanted.has(unit));
  }

  countUnitFacts(units: readonly UnitId[]): ReadonlyMap<UnitId, number> {
    const counts = new Map<UnitId, number>();
    for (const { unit } of this.readUnitFacts(units)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    return counts;
  }

  findFile(id: FileId): StoredFile | undefined {
    return this.#files.get(id);
  }

  /** Returns undefined when nothing would change. */
  commit(label: Label, change: Change, stamp: Stamp, files: readonly StoredFile[] = []): Entry | undefined {
    return this.#write({ ...stamp, label, kind: 'do' }, change, files);
  }

  undo(stamp: Stamp): Entry | undefined {
    return this.#turn('undo', stamp);
  }

  redo(stamp: Stamp): Entry | undefined {
    return this.#turn('redo', stamp);
  }

  #turn(kind: 'undo' | 'redo', stamp: Stamp): Entry | undefined {
    const standing = Stacks.of(this.#history)[kind].pop();
    const entry = this.#history.find(({ id }) => id === standing);
    if (!entry) return undefined;
    const change = kind === 'undo' ? invert(entry.change) : entry.change;
    return this.#write({ ...stamp, label: entry.label, kind, of: entry.id }, change, []);
  }

  #write(head: Omit<EntryHead, 'id'>, wanted: Change, files: readonly StoredFile[]): Entry | undefined {
    const change = this.#trueChange(wanted);
    if (isEmpty(change)) return undefined;
    this.#catalog = applyToCatalog(this.#catalog, change);
    for (const { from, to } of stepsOf(change, 'facts')) {
      if (to) this.#facts.set(to.key, to);
      else if (from) this.#facts.delete(from.key);
    }
    for (const file of files) this.#files.set(file.id, file);
    const last = this.#history[this.#history.length - 1];
    const entry: Entry = { ...head, id: (last?.id ?? 0) + 1, change };
    this.#history.push(entry);
    return entry;
  }

  #trueChange(wanted: Change): Change {
    const done: Record<string, Step<unknown>[]> = {};
    for (const collection of collections) {
      const steps = stepsOf(wanted, collection) as readonly Step<Collections[Collection]>[];
      const records: ReadonlyMap<string, unknown> =
        collection === 'facts' ? this.#facts : this.#catalog[collection];
      const before = steps.map(({ from, to }) => records.get(keyOf((to ?? from) as Collections[Collection])));
      const real = trueSteps<unknown>(steps, before);
      if (real.length > 0) done[collection] = real;
    }
    return done as Change;
  }
}
