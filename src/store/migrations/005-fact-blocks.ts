import type { Fact } from '#domain/fact/fact';
import { blockKey, packFacts } from '../fact-block';
import type { Migration } from './migration';

/** Facts one by one → in blocks, one for each indicator in each period. Read in pieces: a ledger may have millions. */
export const factBlocks: Migration = {
  version: 5,
  stores: { facts: 'key, indicator' },
  async upgrade(transaction) {
    const facts = transaction.table<Fact, string>('facts');
    let last = '';
    // A block's key is the beginning of its facts' keys: blocks already made are never met again.
    let block: Fact[] = [];
    for (;;) {
      const some = await facts.where(':id').above(last).limit(pieces).toArray();
      for (const fact of some) {
        const [first] = block;
        if (first && blockOf(first) !== blockOf(fact)) {
          await facts.put(packFacts(block) as never);
          block = [];
        }
        block.push(fact);
      }
      const end = some[some.length - 1];
      if (!end) break;
      last = end.key;
      await facts.bulkDelete(some.map(({ key }) => key));
    }
    if (block.length > 0) await facts.put(packFacts(block) as never);
  },
};

const pieces = 5000;

function blockOf({ period, indicator }: Fact): string {
  return blockKey(period, indicator);
}
