/** The step as it was first released (2026-11-28): what it made of a ledger is what every later form of it must make. */
import type { Transaction } from 'dexie';
import type { Fact } from '#domain/fact/fact';
import { blockKey, packFacts } from '#store/fact-block';

export const factBlocks = {
  version: 5,
  stores: { facts: 'key, indicator' },
  async upgrade(transaction: Transaction): Promise<void> {
    const facts = transaction.table<Fact & { readonly key: string }, string>('facts');
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
