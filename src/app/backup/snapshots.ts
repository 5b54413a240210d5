/** What was kept of a ledger in this browser. */
import { databaseNames, type LedgerName } from '#store/database';
import { Snapshots, type Snapshot } from '#store/snapshots';

export async function within<T>(name: LedgerName, act: (snapshots: Snapshots) => Promise<T>): Promise<T> {
  const snapshots = new Snapshots(databaseNames[name]);
  try {
    return await act(snapshots);
  } finally {
    snapshots.close();
  }
}

/** Newest first. */
export function listSnapshots(name: LedgerName): Promise<Snapshot[]> {
  return within(name, (snapshots) => snapshots.list());
}

export function removeSnapshot(name: LedgerName, id: number): Promise<void> {
  return within(name, (snapshots) => snapshots.remove(id));
}
