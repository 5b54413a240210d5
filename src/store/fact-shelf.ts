/** The facts in their blocks: read by slice, changed fact by fact. Inside the caller's transaction where there is one. */
import type { Table as DexieTable } from 'dexie';
import type { Step } from '#domain/change/change';
import type { Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { BlockEdit, findInBlock } from './block-edit';
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
    const keys = [...new Set(wanted.map(keyOfBlock))];
    const found = await this.#blocks.bulkGet(keys);
    const blocks = new Map(keys.map((key, i) => [key, found[i]]));
    const before = wanted.map((fact) => findInBlock(blocks.get(keyOfBlock(fact)), fact.unit));
    const real = trueSteps(steps, before);
    const changes = new Map<string, Step<Fact>[]>(keys.map((key) => [key, []]));
    for (const step of real) changes.get(keyOfBlock((step.to ?? step.from) as Fact))?.push(step);
    const put: FactBlock[] = [];
    const gone: string[] = [];
    for (const [key, own] of changes) {
      const block = changed(blocks.get(key), own);
      if (block) put.push(block);
      else gone.push(key);
    }
    if (put.length > 0) await this.#blocks.bulkPut(put);
    if (gone.length > 0) await this.#blocks.bulkDelete(gone);
    return real;
  }
}

/** Of a block that changes as a whole it is quicker to pack all anew than to move every list for each fact. */
const fewInBlock = 32;

function changed(block: FactBlock | undefined, steps: readonly Step<Fact>[]): FactBlock | undefined {
  if (block && steps.length <= fewInBlock) {
    const edit = new BlockEdit(block);
    for (const { from, to } of steps) {
      if (to) edit.put(to);
      else if (from) edit.remove(from.unit);
    }
    return edit.build();
  }
  const book = new Map((block ? unpackFacts(block) : []).map((fact) => [fact.unit, fact]));
  for (const { from, to } of steps) {
    if (to) book.set(to.unit, to);
    else if (from) book.delete(from.unit);
  }
  return book.size > 0 ? packFacts([...book.values()]) : undefined;
}

function keyOfBlock({ period, indicator }: Fact): string {
  return blockKey(period, indicator);
}
