/** A ledger as it is read: what is stored, and over it what waits to be. */
import type { Entry, EntryHead } from '#domain/change/entry';
import type { Catalog } from '#domain/catalog/catalog';
import { stepsOf, type Change, type Step } from '#domain/change/change';
import { byPlace, keyOfFact, type Fact, type FactKey } from '#domain/fact/fact';
import type { FileId, IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { Ledger } from './ledger';
import type { StoredFile } from './schema';
import { trueChange } from './true-steps';
import { factsWaiting, firstWaiting, type Waiting } from './waiting';

export class Reader {
  readonly #ledger: Ledger;
  readonly #waiting: () => readonly Waiting[];

  constructor(ledger: Ledger, waiting: () => readonly Waiting[]) {
    this.#ledger = ledger;
    this.#waiting = waiting;
  }

  /** The facts of some periods for some indicators: only the slice a table needs. */
  readFacts(periods: readonly PeriodCode[], indicators: readonly IndicatorId[]): Promise<Fact[]> {
    const wanted = (fact: Fact): boolean =>
      periods.includes(fact.period) && indicators.includes(fact.indicator);
    return this.#over(wanted, () => this.#ledger.readFacts(periods, indicators));
  }

  /** Every fact of some indicators, with nothing of the others. */
  readFactsOf(indicators: readonly IndicatorId[]): Promise<Fact[]> {
    const wanted = (fact: Fact): boolean => indicators.includes(fact.indicator);
    return this.#over(wanted, () => this.#ledger.readFactsOf(indicators));
  }

  /** Every fact of some units, whatever the period and indicator. */
  readUnitFacts(units: readonly UnitId[]): Promise<Fact[]> {
    const wanted = (fact: Fact): boolean => units.includes(fact.unit);
    return this.#over(wanted, () => this.#ledger.readUnitFacts(units));
  }

  async countFactsOf(indicator: IndicatorId): Promise<number> {
    if (this.#waiting().length === 0) return this.#ledger.countFactsOf(indicator);
    return (await this.readFactsOf([indicator])).length;
  }

  /** How many facts units have; those without any are left out. */
  async countUnitFacts(units: readonly UnitId[]): Promise<ReadonlyMap<UnitId, number>> {
    if (this.#waiting().length === 0) return this.#ledger.countUnitFacts(units);
    const counts = new Map<UnitId, number>();
    for (const { unit } of await this.readUnitFacts(units)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    return counts;
  }

  /** Of what is stored. */
  readPlace(): ReturnType<Ledger['readPlace']> {
    return this.#ledger.readPlace();
  }

  /** A workbook as it came. */
  async findFile(id: FileId): Promise<StoredFile | undefined> {
    const waiting = this.#waiting().flatMap(({ files }) => files);
    return waiting.find((file) => file.id === id) ?? this.#ledger.findFile(id);
  }

  /** The ids of all entries, oldest first. */
  async readIds(): Promise<number[]> {
    const waiting = this.#waiting().map(({ id }) => id);
    return [...(await this.#ledger.readIds()), ...waiting];
  }

  /** Some entries' heads; those that are not there are left out. */
  async readHeads(ids: readonly number[]): Promise<EntryHead[]> {
    const waiting = this.#waiting().filter(({ id }) => ids.includes(id));
    return [...(await this.#ledger.readHeads(ids.filter((id) => id < firstWaiting))), ...waiting];
  }

  async findEntry(id: number): Promise<Entry | undefined> {
    const waiting = this.#waiting().find((entry) => entry.id === id);
    return waiting ?? (await this.#ledger.readEntriesAfter(id - 1, 1))[0];
  }

  /** What happened to one fact, newest first; see the ledger. */
  async readTrail(key: FactKey, most: number): Promise<{ head: EntryHead; step: Step<Fact> }[]> {
    const waiting = this.#waiting().flatMap((head) => {
      const step = stepsOf(head.change, 'facts').find(
        ({ from, to }) => keyOfFact((to ?? from) as Fact) === key,
      );
      return step ? [{ head, step }] : [];
    });
    return [...waiting.reverse(), ...(await this.#ledger.readTrail(key, most))].slice(0, most);
  }

  /** A change with the states before it as they are read; as they were given where nothing can be read. */
  async trueChange(catalog: Catalog, change: Change): Promise<Change> {
    const facts = stepsOf(change, 'facts').flatMap(({ from, to }) => to ?? from ?? []);
    const periods = [...new Set(facts.map(({ period }) => period))];
    const indicators = [...new Set(facts.map(({ indicator }) => indicator))];
    const before = await this.readFacts(periods, indicators).catch(() => undefined);
    return before ? trueChange(change, catalog, byPlace(before)) : change;
  }

  async #over(wanted: (fact: Fact) => boolean, read: () => Promise<Fact[]>): Promise<Fact[]> {
    // Asked before the store is: what is stored meanwhile is the same in both.
    const waiting = factsWaiting(this.#waiting());
    const stored = await read();
    if (waiting.size === 0) return stored;
    const over = [...waiting.values()].flatMap((fact) => (fact && wanted(fact) ? [fact] : []));
    return [...stored.filter((fact) => !waiting.has(keyOfFact(fact))), ...over];
  }
}
