import type { Transaction } from 'dexie';
import type { Fact } from '#domain/fact/fact';
import { blockKey, packFacts, type FactBlock } from '../fact-block';
import type { Migration } from './migration';

/**
 * Facts one by one → in blocks, one for each indicator in each period. Read in pieces: a ledger may have millions. The
 * blocks are held until the store of single facts is gone as a whole: removing row by row took nine tenths of the time.
 */
export const factBlocks: Migration = {
  version: 5,
  beforehand: {
    stores: { facts: null },
    async upgrade(transaction, advance) {
      const facts = transaction.table<Fact & { readonly key: string }, string>('facts');
      const total = await facts.count();
      const blocks: FactBlock[] = [];
      const known = new Map<string, string>();
      let [last, done] = ['', 0];
      // A block's key is the beginning of its facts' keys: a block that is made is never met again.
      let block: Fact[] = [];
      for (;;) {
        const some = await facts.where(':id').above(last).limit(pieces).toArray();
        for (const fact of some) {
          const [first] = block;
          if (first && blockOf(first) !== blockOf(fact)) {
            blocks.push(slim(packFacts(block), known));
            block = [];
          }
          block.push(fact);
        }
        const end = some[some.length - 1];
        if (!end) break;
        last = end.key;
        advance((done += some.length), total);
      }
      if (block.length > 0) blocks.push(slim(packFacts(block), known));
      made.set(transaction, blocks);
    },
  },
  stores: { facts: 'key, indicator' },
  async upgrade(transaction) {
    const facts = transaction.table<FactBlock, string>('facts');
    const blocks = made.get(transaction) ?? [];
    for (let at = 0; at < blocks.length; at += lot) await facts.bulkPut(blocks.slice(at, at + lot));
    made.delete(transaction);
  },
};

const pieces = 5000;
const lot = 500;
/** From the one part of the step to the other. */
const made = new WeakMap<Transaction, FactBlock[]>();

function blockOf({ period, indicator }: Fact): string {
  return blockKey(period, indicator);
}

/** Every row brought its own copy of the names of units: all are held at once now, so each name is held once. */
function slim(block: FactBlock, known: Map<string, string>): FactBlock {
  const units = block.units.map((unit) => {
    const same = known.get(unit);
    if (same !== undefined) return same as typeof unit;
    known.set(unit, unit);
    return unit;
  });
  return { ...block, units };
}
