/** Snapshots, in the worker: what one holds, going back to one, and in what two of them differ. */
import type { LedgerContent } from '#exchange/ledger-file/content';
import { readLedgerFile } from '#exchange/ledger-file/read';
import { differencesOf, type Differences } from '#exchange/restore/differences';
import { rewind } from '#exchange/restore/rewind';
import { Snapshots } from '#store/snapshots';
import { readWhole, replaceWhole } from '#store/whole';
import { fail, succeed, type Result } from '#value/problem';
import type { Job } from './job';

/** A snapshot by its number, or the ledger as it is. */
export type State = number | 'now';

/** Fails with `snapshot.gone` where it is not there any more, or its history is not. */
export async function contentOf(database: string, state: State): Promise<Result<LedgerContent>> {
  if (state === 'now') return succeed(await readWhole(database));
  const snapshots = new Snapshots(database);
  try {
    const kept = await snapshots.find(state);
    if (!kept) return fail('snapshot.gone');
    const { mark } = kept.head;
    if (!mark) return kept.bytes ? readLedgerFile(kept.bytes) : fail('snapshot.gone');
    const within = await contentOf(database, mark.base ?? 'now');
    if (!within.ok) return within;
    const found = rewind(within.value, mark);
    return found ? succeed(found) : fail('snapshot.gone');
  } finally {
    snapshots.close();
  }
}

/** Puts it in the place of the ledger, history and all. */
export const returnToSnapshot: Job<{ database: string; id: number }, Result<number>> = async (
  { database, id },
  progress,
) => {
  const content = await contentOf(database, id);
  if (!content.ok) return content;
  await replaceWhole(database, content.value, progress);
  return succeed(content.value.facts.length);
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
  const before = await contentOf(database, from);
  if (!before.ok) return before;
  progress(1, 3);
  const after = await contentOf(database, to);
  if (!after.ok) return after;
  progress(2, 3);
  return succeed(differencesOf(before.value, after.value, most));
};
