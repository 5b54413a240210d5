/**
 * A backup under a passphrase. Once opened it is a backup like any other, so that looking, trying, merging and restoring
 * know nothing of passphrases. A passphrase goes to the worker and nowhere else; it is kept nowhere.
 */
import { say } from '#text/say';
import { newChance } from '../edge';
import { working } from './working';

export { isSealed as isProtected } from '#cipher/envelope';

/** What the file of a backup is called; what it is, its content decides. */
export const endings = { open: '.ledger.zip', protected: '.ledger.enc' } as const;

/** For file choosers. */
export const acceptedBackups = '.zip,.enc';

export function protect(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  return working('protect', { bytes, passphrase, chance: newChance() }, say('protection.sealing'));
}

/** Fails with `sealed.wrong` where the passphrase is another one or the file is damaged. */
export function unprotect(bytes: Uint8Array, passphrase: string, fileName: string): Promise<Uint8Array> {
  return working('unprotect', { bytes, passphrase, fileName }, say('protection.opening'));
}
