import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { turnsByLeases, turnsByLocks, type Turns } from '#app/exclusive';
import { Leases } from '#store/leases';

let number = 0;

/** As the standard has it, for one page: requests of a name are served one after the other. */
class Locks {
  readonly #queues = new Map<string, Promise<unknown>>();
  readonly #held = new Set<string>();

  request = (async (name: string, ...rest: unknown[]) => {
    const work = rest[rest.length - 1] as (lock: unknown) => Promise<unknown>;
    const { ifAvailable } = (rest.length > 1 ? rest[0] : {}) as LockOptions;
    if (ifAvailable && this.#held.has(name)) return work(null);
    const before = this.#queues.get(name) ?? Promise.resolve();
    const run = before.then(async () => {
      this.#held.add(name);
      try {
        return await work({ name });
      } finally {
        this.#held.delete(name);
      }
    });
    this.#queues.set(
      name,
      run.catch(() => undefined),
    );
    return run;
  }) as LockManager['request'];
}

const kinds: [string, () => { one: Turns; other: Turns }][] = [
  ['the browser’s locks', () => ({ one: turnsByLocks(locks), other: turnsByLocks(locks) })],
  ['leases, where it has none', () => ({ one: turnsByLeases(leases), other: turnsByLeases(leases) })],
];
let locks: Locks;
let leases: () => Leases;

beforeEach(() => {
  locks = new Locks();
  const name = `leases-${(number += 1)}`;
  leases = () => new Leases(name);
});

for (const [what, windows] of kinds) {
  describe(`What one window does at a time, by ${what}`, () => {
    it('is never done by two at once, and by each in the end', async () => {
      const { one, other } = windows();
      let inside = 0;
      const seen: number[] = [];
      const work = async (): Promise<void> => {
        seen.push((inside += 1));
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside -= 1;
      };
      await Promise.all([one, other, one, other].map((turns) => turns.exclusively('replace', work)));
      expect(seen).toEqual([1, 1, 1, 1]);
    });

    it('is left to the window that is at it', async () => {
      const { one, other } = windows();
      const done = await one.unlessBusy('folder', async () => {
        expect(await other.unlessBusy('folder', async () => 'twice')).toBeUndefined();
        expect(await other.unlessBusy('elsewhere', async () => 'apart')).toBe('apart');
        return 'once';
      });
      expect(done).toBe('once');
      expect(await other.unlessBusy('folder', async () => 'later')).toBe('later');
    });

    it('is free again after work that broke down', async () => {
      const { one, other } = windows();
      await expect(
        one.exclusively('replace', async () => Promise.reject(new Error('torn off'))),
      ).rejects.toThrow('torn off');
      expect(await other.unlessBusy('replace', async () => 'free')).toBe('free');
    });
  });
}

describe('A lease', () => {
  let now = 0;
  const opened: Leases[] = [];
  afterEach(() => opened.splice(0).forEach((one) => one.close()));

  it('of a window that was killed ends by itself', async () => {
    const gone = leases();
    opened.push(gone);
    await gone.take({ name: 'folder', owner: 'killed', until: 60_000 }, 0);
    const turns = turnsByLeases(leases, () => now);
    now = 59_999;
    expect(await turns.unlessBusy('folder', async () => 'mine')).toBeUndefined();
    now = 60_000;
    expect(await turns.unlessBusy('folder', async () => 'mine')).toBe('mine');
  });

  it('is not given back by one who lost it', async () => {
    const shelf = leases();
    opened.push(shelf);
    await shelf.take({ name: 'folder', owner: 'slow', until: 10 }, 0);
    await shelf.take({ name: 'folder', owner: 'next', until: 100 }, 20);
    await shelf.release({ name: 'folder', owner: 'slow' });
    expect(await shelf.take({ name: 'folder', owner: 'third', until: 200 }, 30)).toBe(false);
  });
});
