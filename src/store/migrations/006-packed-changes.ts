import { changeOf, few, storedChange, type StoredChange } from '../stored-change';
import type { Migration } from './migration';

/** What imports changed → in columns. One at a time: a single one may have as many figures as a year of a county. */
export const packedChanges: Migration = {
  version: 6,
  stores: {},
  async upgrade(transaction, advance) {
    const changes = transaction.table<StoredChange, number>('changes');
    const ids = await changes.toCollection().primaryKeys();
    for (const [i, id] of ids.entries()) {
      const stored = await changes.get(id);
      if (stored && !stored.packed && (stored.change.facts?.length ?? 0) >= few)
        await changes.put(storedChange(id, changeOf(stored)));
      advance(i + 1, ids.length);
    }
  },
};
