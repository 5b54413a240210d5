/** The step as it was first released (2026-11-28): what it made of a ledger is what every later form of it must make. */
import type { Transaction } from 'dexie';
import { changeOf, few, storedChange, type StoredChange } from '#store/stored-change';

export const packedChanges = {
  version: 6,
  stores: {},
  async upgrade(transaction: Transaction): Promise<void> {
    const changes = transaction.table<StoredChange, number>('changes');
    for (const id of await changes.toCollection().primaryKeys()) {
      const stored = await changes.get(id);
      if (stored && !stored.packed && (stored.change.facts?.length ?? 0) >= few)
        await changes.put(storedChange(id, changeOf(stored)));
    }
  },
};
