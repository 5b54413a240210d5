/**
 * The screen lock: a passphrase before the page is shown. It hides, it does not encrypt. It is closed at every start, by
 * command and after a while without a hand on the PC, and in all windows of the browser together.
 */
import type { Verifier } from '#cipher/verifier';
import { WorkerClient } from '#worker/client';
import type { InputOf, JobName, OutputOf } from '#worker/jobs';
import { moment, newChance } from '../edge';
import { pocket } from '../pocket';
import { session } from '../session.svelte';
import { watchHands } from './hands';
import {
  countTry,
  forgetLock,
  forgetTries,
  keepLock,
  lockKey,
  readLock,
  waitLeft,
  type IdleMinutes,
  type KeptLock,
} from './kept';
import { cameBack, markReload } from './reload';

const saidKey = 'lock.said';
const activeKey = 'lock.active';

type Said = 'lock' | 'open' | 'ask';

class Lock {
  /** undefined where no passphrase is set. */
  kept = $state.raw<KeptLock | undefined>(undefined);
  locked = $state(false);
  /** What had the focus when the screen was locked. */
  left: HTMLElement | null = null;
  #active = 0;
  #told = 0;

  /** Once, before anything is shown. */
  begin(): void {
    this.kept = readLock();
    this.locked = this.kept !== undefined && !cameBack();
    this.#active = moment();
    pocket.watch(lockKey, () => {
      this.kept = readLock();
      if (!this.kept) this.locked = false;
    });
    pocket.watch(saidKey, () => this.#hear());
    watchHands(
      () => this.#touch(),
      () => this.#check(),
    );
    addEventListener('pagehide', () => {
      if (this.kept && !this.locked) markReload();
    });
    // A window beside one that is open need not be opened again.
    if (this.locked) this.#say('ask');
  }

  lock(): void {
    if (!this.kept || this.locked) return;
    this.#close();
    this.#say('lock');
  }

  /** False where it is another one, or too early to try again. */
  async open(passphrase: string): Promise<boolean> {
    if (!(await this.isRight(passphrase))) return false;
    this.#open();
    this.#say('open');
    return true;
  }

  async isRight(passphrase: string): Promise<boolean> {
    const { kept } = this;
    if (!kept) return true;
    if (waitLeft() > 0) return false;
    countTry();
    const right = await inWorker('isPassphrase', { passphrase, verifier: kept.verifier });
    if (right) forgetTries();
    return right;
  }

  /** False where this browser keeps nothing. */
  async set(passphrase: string): Promise<boolean> {
    const verifier: Verifier = await inWorker('verifierFor', { passphrase, salt: newChance().salt });
    return this.#keep({ verifier, minutes: this.kept?.minutes ?? 10 });
  }

  setMinutes(minutes: IdleMinutes): void {
    if (this.kept) this.#keep({ ...this.kept, minutes });
  }

  remove(): void {
    forgetLock();
    this.kept = undefined;
  }

  #keep(lock: KeptLock): boolean {
    if (!keepLock(lock)) return false;
    this.kept = lock;
    this.#touch();
    return true;
  }

  /** What is being typed counts first; its write goes on behind the lock, as all writes do. */
  #close(): void {
    session.settle();
    this.left = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.left?.blur();
    this.locked = true;
  }

  #open(): void {
    this.#active = moment();
    pocket.keep(activeKey, this.#active);
    this.locked = false;
  }

  #hear(): void {
    const [said] = (pocket.read(saidKey) ?? []) as readonly (Said | undefined)[];
    if (!this.kept) return;
    if (said === 'lock' && !this.locked) this.#close();
    if (said === 'open' && this.locked) this.#open();
    if (said !== 'ask') return;
    // A window nobody has touched for long answers nothing: it locks.
    this.#check();
    if (!this.locked) this.#say('open');
  }

  #say(said: Said): void {
    pocket.keep(saidKey, [said, moment(), Math.floor(performance.now() * 1000)]);
  }

  /** A hand on the PC. After too long a while it comes too late: a laptop that slept wakes locked. */
  #touch(): void {
    if (!this.kept || this.locked) return;
    if (this.#check()) return;
    this.#active = moment();
    if (this.#active - this.#told < 5_000) return;
    this.#told = this.#active;
    pocket.keep(activeKey, this.#active);
  }

  #check(): boolean {
    const minutes = this.kept?.minutes ?? 0;
    if (minutes === 0 || this.locked) return false;
    const elsewhere = pocket.read(activeKey);
    // A clock that was set back does not keep the page open.
    const heard = typeof elsewhere === 'number' && elsewhere <= moment() ? elsewhere : 0;
    const idle = moment() - Math.max(this.#active, heard);
    if (idle < minutes * 60_000) return false;
    this.lock();
    return true;
  }
}

async function inWorker<Name extends JobName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
  const client = new WorkerClient();
  try {
    return await client.run(name, input);
  } finally {
    client.stop();
  }
}

export const lock = new Lock();
