/** Groups of places and what lies above what. A group is a place of its own; its members may be groups. */
import { cyclesIn } from './order';

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
  /** By place, the groups it is a member of, as indexes of the list. */
  readonly above: ReadonlyMap<number, readonly number[]>;
  readonly #at = new Map<number, OrderedGroup>();

  constructor(groups: readonly Group[]) {
    const byPlace = new Map(groups.map((group) => [String(group.place), group]));
    if (byPlace.size < groups.length) throw new Error('Two groups at one place');
    const { ids, cycles } = cyclesIn(
      new Map(groups.map(({ place, members }) => [String(place), membersAmong(members, byPlace)])),
    );
    if (cycles.length > 0) throw new Error(`A group within itself: ${String(cycles[0])}`);

    const above = new Map<number, number[]>();
    this.list = ids.map((id, index) => {
      const { place, members, across } = byPlace.get(id) as Group;
      for (const member of members) {
        const known = above.get(member);
        if (known) known.push(index);
        else above.set(member, [index]);
      }
      const ordered = { place, rows: Int32Array.from(members), across };
      this.#at.set(place, ordered);
      return ordered;
    });
    this.above = above;
  }

  at(place: number): OrderedGroup | undefined {
    return this.#at.get(place);
  }
}

function membersAmong(members: readonly number[], byPlace: ReadonlyMap<string, Group>): string[] {
  return members.flatMap((member) => (byPlace.has(String(member)) ? [String(member)] : []));
}
