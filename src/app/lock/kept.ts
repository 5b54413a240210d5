/**
 * What the screen lock keeps, in the browser's small store beside the ledgers: it must be known before a ledger is opened,
 * holds for both of them and in every window, and a backup put in place of a ledger leaves it alone. Never a passphrase.
 * The lock hides and does not encrypt: encrypting what the store keeps would cost every read, and nobody could help who forgot.
 * Whoever maintains the PC helps by deleting `indicator-ledger.lock` from the local storage of the site; nothing is lost by it.
 */
import { readVerifier, type Verifier } from '#cipher/verifier';
import { moment } from '../edge';
import { pocket } from '../pocket';

export const lockKey = 'lock';
const triesKey = 'lock.tries';

/** After so many minutes without a key or a hand on the mouse; 0 is never. */
export const idleMinutes = [5, 10, 30, 0] as const;
export type IdleMinutes = (typeof idleMinutes)[number];

export interface KeptLock {
  readonly verifier: Verifier;
  readonly minutes: IdleMinutes;
}

export function readLock(): KeptLock | undefined {
  const found = pocket.read(lockKey) as Partial<KeptLock> | null;
  const verifier = readVerifier(found?.verifier);
  if (!verifier) return undefined;
  return { verifier, minutes: idleMinutes.find((one) => one === found?.minutes) ?? 10 };
}

/** False where this browser keeps nothing: then there is no lock. */
export function keepLock(lock: KeptLock): boolean {
  return pocket.keep(lockKey, lock);
}

export function forgetLock(): void {
  pocket.forget(lockKey);
  forgetTries();
}

/** Three mistakes are anybody's; from then on each one costs twice the time of the one before. */
const free = 3;
const first = 5_000;
const most = 300_000;

interface Tries {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

function readTries(): Tries {
  const found = pocket.read(triesKey) as Partial<Tries> | null;
  const { count, until } = found ?? {};
  return {
    count: typeof count === 'number' && count > 0 ? count : 0,
    until: typeof until === 'number' ? until : 0,
  };
}

/** Milliseconds until the next try is heard. */
export function waitLeft(): number {
  return Math.min(Math.max(readTries().until - moment(), 0), most);
}

/** A try counts before it is looked at: several windows at once are no way around the wait. */
export function countTry(): void {
  const count = readTries().count + 1;
  const wait = count < free ? 0 : Math.min(first * 2 ** (count - free), most);
  pocket.keep(triesKey, { count, until: moment() + wait });
}

export function forgetTries(): void {
  pocket.forget(triesKey);
}
