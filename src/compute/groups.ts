/** Groups of places and what lies above what. A group is a place of its own; its members may be groups. */
import { orderOf } from './order';

/** A total: over units (a county of its townships) or over periods (a year of its months, in time order). */
export interface Group {
  readonly place: number;
  readonly members: readonly number[];
  readonly across: 'units' | 'periods';
}

export interface OrderedGroup {
  readonly place: number;
  readonly rows: Int32Array;
  readonly across: 'units' | 'periods';
}

export class Groups {
  /** Each after the groups among its members. */
  readonly list: readonly OrderedGroup[];
  /** By place: its index in the list, or −1. */
  readonly #at: Int32Array;
  /** Memberships as links: of place p the first is `#first[p]`, the one after m is `#next[m]`; −1 ends. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  /** Of a membership: the group and the position in it. */
  readonly #group: Int32Array;
  readonly #position: Int32Array;

  constructor(groups: readonly Group[], places: number) {
    this.#at = new Int32Array(places).fill(-1);
    const byPlace = new Map(groups.map((group) => [group.place, group]));
    if (byPlace.size < groups.length) throw new Error('Two groups at one place');
    groups.forEach(({ place }, index) => (this.#at[place] = index));
    const { ids, cycles } = orderOf(
      new Map(groups.map(({ place, members }) => [place, this.#groupsAmong(members)])),
    );
    if (cycles.length > 0) throw new Error(`A group within itself: ${String(cycles[0])}`);

    const size = groups.reduce((sum, { members }) => sum + members.length, 0);
    this.#first = new Int32Array(places).fill(-1);
    this.#next = new Int32Array(size);
    this.#group = new Int32Array(size);
    this.#position = new Int32Array(size);
    this.list = ids.map((id) => {
      const { place, members, across } = byPlace.get(id) as Group;
      return { place, rows: new Int32Array(members), across };
    });
    this.#link();
  }

  #groupsAmong(members: readonly number[]): number[] {
    const found: number[] = [];
    for (const member of members) if ((this.#at[member] ?? -1) >= 0) found.push(member);
    return found;
  }

  #link(): void {
    let link = 0;
    this.list.forEach(({ place, rows }, index) => {
      this.#at[place] = index;
      for (let position = 0; position < rows.length; position += 1) {
        const member = rows[position] as number;
        if (!(member >= 0 && member < this.#first.length))
          throw new Error(`No place ${member} to be a member`);
        this.#group[link] = index;
        this.#position[link] = position;
        this.#next[link] = this.#first[member] as number;
        this.#first[member] = link;
        link += 1;
      }
    });
  }

  /** −1 where a place is no group. */
  indexAt(place: number): number {
    return this.#at[place] ?? -1;
  }

  /** The groups a place is a member of, with its position there. */
  above(place: number): { readonly group: number; readonly position: number }[] {
    const found = [];
    for (let link = this.#first[place] ?? -1; link >= 0; link = this.#next[link] as number) {
      found.push({ group: this.#group[link] as number, position: this.#position[link] as number });
    }
    return found;
  }
}
