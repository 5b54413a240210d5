/**
 * Who has the turn at what only one window may do at a time, for browsers that have no locks (plain http). A lease ends by
 * itself, since a window can go without saying so. It is taken in one transaction: two windows never get the same one.
 */
import Dexie, { type Table as DexieTable } from 'dexie';
import { ownName } from './edition';

interface Lease {
  readonly name: string;
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export class Leases {
  readonly #db: Dexie;
  readonly #leases: DexieTable<Lease, string>;

  constructor(name = `${ownName}-leases`) {
    this.#db = new Dexie(name);
    this.#db.version(1).stores({ leases: 'name' });
    this.#leases = this.#db.table('leases');
  }

  /** Takes a lease, or holds on to one's own; false while it is another's. */
  take(lease: Lease, now: number): Promise<boolean> {
    return this.#db.transaction('rw', this.#leases, async () => {
      const held = await this.#leases.get(lease.name);
      if (held && held.owner !== lease.owner && held.until > now) return false;
      await this.#leases.put(lease);
      return true;
    });
  }

  release({ name, owner }: Pick<Lease, 'name' | 'owner'>): Promise<void> {
    return this.#db.transaction('rw', this.#leases, async () => {
      if ((await this.#leases.get(name))?.owner === owner) await this.#leases.delete(name);
    });
  }

  close(): void {
    this.#db.close();
  }
}
