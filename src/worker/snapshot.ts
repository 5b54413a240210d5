/** Snapshots, in the worker: what one holds, going back to one, and in what two of them differ. */
import { countOf, factsOf } from '#domain/fact/columns';
import {
  packContent,
  unpackContent,
  type LedgerContent,
  type PackedContent,
} from '#exchange/ledger-file/content';
import { readLater } from '#exchange/ledger-file/read';
import { differencesOf, type Differences } from '#exchange/restore/differences';
import { rewind } from '#exchange/restore/rewind';
import { upgraded } from '#store/older';
import { Snapshots } from '#store/snapshots';
import { readPackedWhole, replaceWhole } from '#store/whole';
import { fail, succeed, type Result } from '#value/problem';
import type { Job } from './job';

/** A snapshot by its number, or the ledger as it is. */
export type State = number | 'now';

/** Fails with `snapshot.gone` where it is not there any more, or its history is not. */
export async function packedOf(database: string, state: State): Promise<Result<PackedContent>> {
  if (state === 'now') return succeed(await readPackedWhole(database));
  const snapshots = new Snapshots(database);
  try {
    const kept = await snapshots.find(state);
    if (!kept) return fail('snapshot.gone');
    const { mark } = kept.head;
    if (kept.older) {
      const { files } = await readPackedWhole(database);
      return succeed({ ...(await upgraded(kept.older, `${database}-older`)), files });
    }
    if (!mark) {
      const read = kept.bytes ? await readLater(kept.bytes) : fail('snapshot.gone');
      // Kept without its workbooks: they are only ever added, so those it had are there.
      if (!read.ok || kept.head.kind !== 'beforeMigration') return read;
      const { files } = await readPackedWhole(database);
      return succeed({ ...read.value, files });
    }
    const within = await packedOf(database, mark.base ?? 'now');
    if (!within.ok) return within;
    const found = rewind(unpackContent(within.value), mark);
    return found ? succeed(packContent(found)) : fail('snapshot.gone');
  } finally {
    snapshots.close();
  }
}

/** Puts it in the place of the ledger, history and all. */
export const returnToSnapshot: Job<{ database: string; id: number }, Result<number>> = async (
  { database, id },
  progress,
) => {
  const content = await packedOf(database, id);
  if (!content.ok) return content;
  await replaceWhole(database, content.value, progress);
  return succeed(countOf(content.value.facts));
};

export interface Comparing {
  readonly database: string;
  readonly from: State;
  readonly to: State;
  /** Figures listed, at most. */
  readonly most: number;
}

export const compareSnapshots: Job<Comparing, Result<Differences>> = async (
  { database, from, to, most },
  progress,
) => {
  const before = await packedOf(database, from);
  if (!before.ok) return before;
  progress(1, 3);
  const after = await packedOf(database, to);
  if (!after.ok) return after;
  progress(2, 3);
  return succeed(differencesOf(stateOf(before.value), stateOf(after.value), most));
};

function stateOf({ catalog, facts }: PackedContent): Pick<LedgerContent, 'catalog' | 'facts'> {
  return { catalog, facts: factsOf(facts) };
}
