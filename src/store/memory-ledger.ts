/** A ledger without a database, for the command line and tests: the same commits, the same history, nothing kept on disk. */
import type { Catalog } from '#domain/catalog/catalog';
import { applyToCatalog, invert, isEmpty, stepsOf, type Change } from '#domain/change/change';
import { Stacks, type Entry, type Label } from '#domain/change/entry';
import { byPlace, keyOfFact, type Fact, type FactKey } from '#domain/fact/fact';
import type { FileId, IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { Stamp } from './ledger';
import type { NewHead, StoredFile } from './schema';
import { trueChange } from './true-steps';

/** All of it, as plain data. */
export interface LedgerState {
  readonly catalog: Catalog;
  readonly facts: readonly Fact[];
  readonly history: readonly Entry[];
  readonly files: readonly StoredFile[];
}

export class MemoryLedger {
  #catalog: Catalog;
  readonly #facts: Map<FactKey, Fact>;
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

  findFact(key: FactKey): Fact | undefined {
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

  commit(label: Label, change: Change, stamp: Stamp, files: readonly StoredFile[] = []): Entry | undefined {
    return this.write({ ...stamp, label, kind: 'do' }, change, files);
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
    return this.write({ ...stamp, label: entry.label, kind, of: entry.id }, change, []);
  }

  /** Returns undefined when nothing would change. */
  write(head: NewHead, wanted: Change, files: readonly StoredFile[]): Entry | undefined {
    const change = trueChange(wanted, this.#catalog, this.#facts);
    if (isEmpty(change)) return undefined;
    this.#catalog = applyToCatalog(this.#catalog, change);
    for (const { from, to } of stepsOf(change, 'facts')) {
      if (to) this.#facts.set(keyOfFact(to), to);
      else if (from) this.#facts.delete(keyOfFact(from));
    }
    for (const file of files) this.#files.set(file.id, file);
    const last = this.#history[this.#history.length - 1];
    const entry: Entry = { ...head, id: (last?.id ?? 0) + 1, change };
    this.#history.push(entry);
    return entry;
  }
}
