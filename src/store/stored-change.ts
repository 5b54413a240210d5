/** The change of an entry as it is kept: what an import brought stands as columns, a few figures stand as they are. */
import type { Change, Step } from '#domain/change/change';
import {
  packChange,
  packSteps,
  unpackSteps,
  type PackedChange,
  type PackedSteps,
} from '#domain/change/packed';
import { factAt, type FactColumns } from '#domain/fact/columns';
import { keyOfFact, type Fact, type FactKey } from '#domain/fact/fact';

/** Apart from the entry's head, so that the list of heads stays light. */
export interface StoredChange {
  readonly id: number;
  /** Without its facts where they are packed. */
  readonly change: Change;
  readonly packed?: PackedSteps;
}

/** Below this, columns take more room than objects. */
export const few = 50;

export function storedChange(id: number, change: Change): StoredChange {
  const { facts, ...rest } = change;
  return facts && facts.length >= few ? { id, change: rest, packed: packSteps(facts) } : { id, change };
}

export function storedPacked(id: number, { rest, facts }: PackedChange): StoredChange {
  if (!facts) return { id, change: rest };
  return facts.which.length >= few
    ? { id, change: rest, packed: facts }
    : { id, change: { ...rest, facts: unpackSteps(facts) } };
}

export function changeOf(stored: StoredChange | undefined): Change {
  if (!stored) return {};
  const { change, packed } = stored;
  return packed ? { ...change, facts: unpackSteps(packed) } : change;
}

export function packedOf(stored: StoredChange | undefined): PackedChange {
  if (!stored) return { rest: {} };
  const { change, packed } = stored;
  return packed ? { rest: change, facts: packed } : packChange(change);
}

/** What an entry did to one fact; the others of an import are not unpacked for it. */
export function stepOf({ change, packed }: StoredChange, key: FactKey): Step<Fact> | undefined {
  if (!packed) return change.facts?.find(({ from, to }) => keyOfFact((to ?? from) as Fact) === key);
  const [from, to] = [findIn(packed.from, key), findIn(packed.to, key)];
  return from || to ? { ...(from ? { from } : {}), ...(to ? { to } : {}) } : undefined;
}

function findIn(columns: FactColumns, key: FactKey): Fact | undefined {
  const { lists, places } = columns;
  const [period, indicator, unit] = (key as string).split('|');
  const at = [
    (lists.periods as readonly string[]).indexOf(period as string),
    (lists.indicators as readonly string[]).indexOf(indicator as string),
    (lists.units as readonly string[]).indexOf(unit as string),
  ] as const;
  if (at.includes(-1)) return undefined;
  for (let i = 0; i < columns.values.length; i += 1) {
    if (places.units[i] === at[2] && places.indicators[i] === at[1] && places.periods[i] === at[0])
      return factAt(columns, i);
  }
  return undefined;
}
