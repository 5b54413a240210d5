/**
 * What only one window of this browser does at a time: by the browser's locks, and by leases where it has none (plain
 * http). It spares windows each other's work; that nothing is written into the wrong ledger is seen to in each
 * transaction, see `store/ledger`.
 */
import { ownName } from '#store/edition';
import { Leases } from '#store/leases';
import { newId } from './edge';

export interface Turns {
  /** Waits for its turn. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Leaves it where another window is at it: undefined then. */
  unlessBusy<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
}

export function turnsByLocks(locks: Pick<LockManager, 'request'>): Turns {
  const nameOf = (name: string): string => `${ownName}.${name}`;
  return {
    exclusively: async (name, work) => locks.request(nameOf(name), work),
    unlessBusy: async (name, work) =>
      locks.request(nameOf(name), { ifAvailable: true }, async (lock) => (lock ? work() : undefined)),
  };
}

/** A window that went without a word holds up the others no longer than this. */
const term = 60_000;
/** Between two looks at whether it is one's turn. */
const pause = 250;

export function turnsByLeases(openLeases: () => Leases, clock: () => number = Date.now): Turns {
  const run = async <T>(name: string, work: () => Promise<T>, waits: boolean): Promise<T | undefined> => {
    const leases = openLeases();
    const owner = newId();
    const take = (): Promise<boolean> => leases.take({ name, owner, until: clock() + term }, clock());
    try {
      while (!(await take())) {
        if (!waits) return undefined;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      const holdOn = setInterval(() => void take().catch(() => undefined), term / 4);
      try {
        return await work();
      } finally {
        clearInterval(holdOn);
        await leases.release({ name, owner }).catch(() => undefined);
      }
    } finally {
      leases.close();
    }
  };
  return {
    exclusively: (name, work) => run(name, work, true) as Promise<Awaited<ReturnType<typeof work>>>,
    unlessBusy: (name, work) => run(name, work, false),
  };
}

function turnsHere(): Turns {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  return locks ? turnsByLocks(locks) : turnsByLeases(() => new Leases());
}

export const { exclusively, unlessBusy } = turnsHere();
