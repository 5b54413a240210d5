/**
 * A ledger that was put in place of another: windows that still show the old one load anew. What is typed in them is no
 * longer written — each transaction sees to that — but it is not lost either.
 */
import { databaseNames } from '#store/database';
import { newId } from '../edge';
import { pocket } from '../pocket';
import type { Session } from '../session.svelte';

const key = 'replaced';

export function tellReplaced(database: string): void {
  // Where nothing can be kept, no other window shares the ledger either.
  pocket.keep(key, [database, newId()]);
}

export function watchReplaced(session: Session): () => void {
  const told = async (): Promise<void> => {
    const { workspace } = session;
    const [database] = (pocket.read(key) ?? []) as readonly unknown[];
    if (!workspace || database !== databaseNames[workspace.name]) return;
    session.settle();
    await workspace.flush();
    if (workspace.busy) workspace.markReplaced();
    else location.reload();
  };
  return pocket.watch(key, () => void told());
}
