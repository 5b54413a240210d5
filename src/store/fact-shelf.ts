/** The facts in their blocks: read by slice, changed fact by fact. Inside the caller's transaction where there is one. */
import type { Table as DexieTable } from 'dexie';
import type { Step } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { blockKey, packFacts, unpackFacts, type FactBlock } from './fact-block';
import { trueSteps } from './true-steps';

export class FactShelf {
  readonly #blocks: DexieTable<FactBlock, string>;

  constructor(blocks: DexieTable<FactBlock, string>) {
    this.#blocks = blocks;
  }

  /** The facts of some periods for some indicators: only the slice a table needs. */
  async read(periods: readonly PeriodCode[], indicators: readonly IndicatorId[]): Promise<Fact[]> {
    const keys = periods.flatMap((period) => indicators.map((indicator) => blockKey(period, indicator)));
    const found = await this.#blocks.bulkGet([...new Set(keys)]);
    return found.flatMap((block) => (block ? unpackFacts(block) : []));
  }

  /** Every fact of some indicators, in every period. */
  async readOf(indicators: readonly IndicatorId[]): Promise<Fact[]> {
    const blocks = await this.#blocks
      .where('indicator')
      .anyOf([...indicators])
      .toArray();
    return blocks.flatMap(unpackFacts);
  }

  async countOf(indicator: IndicatorId): Promise<number> {
    const blocks = await this.#blocks.where('indicator').equals(indicator).toArray();
    return blocks.reduce((sum, { units }) => sum + units.length, 0);
  }

  /** All blocks are looked through: asked before a unit is removed or merged, not while figures are shown. */
  async readOfUnits(units: readonly UnitId[]): Promise<Fact[]> {
    const wanted = new Set(units);
    const found: Fact[] = [];
    await this.#blocks.each((block) => {
      if (!block.units.some((unit) => wanted.has(unit))) return;
      found.push(...unpackFacts(block).filter(({ unit }) => wanted.has(unit)));
    });
    return found;
  }

  async countByUnit(): Promise<ReadonlyMap<UnitId, number>> {
    const counts = new Map<UnitId, number>();
    await this.#blocks.each(({ units }) => {
      for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    });
    return counts;
  }

  /** Puts each fact into the wanted state; gives the steps with the true states before them. */
  async apply(steps: readonly Step<Fact>[]): Promise<Step<Fact>[]> {
    const wanted = steps.map(({ from, to }) => (to ?? from) as Fact);
    const keys = [...new Set(wanted.map(({ period, indicator }) => blockKey(period, indicator)))];
    const blocks = await this.#blocks.bulkGet(keys);
    const books = new Map(
      keys.map((key, i) => {
        const block = blocks[i];
        return [key, new Map((block ? unpackFacts(block) : []).map((fact) => [fact.key, fact]))] as const;
      }),
    );
    const bookOf = ({ period, indicator }: Fact) =>
      books.get(blockKey(period, indicator)) as Map<Fact['key'], Fact>;
    const real = trueSteps(
      steps,
      wanted.map((fact) => bookOf(fact).get(fact.key)),
    );
    for (const { from, to } of real) {
      if (to) bookOf(to).set(to.key, to);
      else if (from) bookOf(from).delete(from.key);
    }
    const put = [...books.values()].flatMap((book) => (book.size > 0 ? [packFacts([...book.values()])] : []));
    const gone = [...books].flatMap(([key, book]) => (book.size === 0 ? [key] : []));
    if (put.length > 0) await this.#blocks.bulkPut(put);
    if (gone.length > 0) await this.#blocks.bulkDelete(gone);
    return real;
  }
}
