/** A ledger that was put in place of another: windows that still show the old one load anew, before anything is written. */
import { newId } from '../edge';
import { pocket } from '../pocket';

const key = 'replaced';

export function tellReplaced(database: string): void {
  // Where nothing can be kept, no other window shares the ledger either.
  pocket.keep(key, [database, newId()]);
}

export function watchReplaced(): () => void {
  return pocket.watch(key, () => location.reload());
}
