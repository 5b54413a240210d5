/** When a ledger was backed up last from this browser, by hand or into the folder, and whether it should be again. */
import type { LedgerName } from '#store/database';
import { edition } from '#store/edition';
import { say } from '#text/say';
import { pocket } from '../pocket';
import { isToday, timeOf } from '../times';
import type { Workspace } from '../workspace.svelte';

const key = (name: LedgerName): string => `backup.${name}`;

/** ISO time. */
function readLast(name: LedgerName): string | null {
  const stored = pocket.read(key(name)) as { readonly at?: unknown } | null;
  return typeof stored?.at === 'string' ? stored.at : null;
}

class LastBackups {
  /** Counts up so that what shows them looks again. */
  #told = $state(0);

  of(name: LedgerName): string | null {
    void this.#told;
    return readLast(name);
  }

  /** `at` is an ISO time: nothing done after it is in the backup. */
  made(name: LedgerName, at: string): void {
    // A browser that keeps nothing will ask again.
    pocket.keep(key(name), { at });
    this.#told += 1;
  }

  /** Another window may make one. Returns the way to stop. */
  watch(): () => void {
    return pocket.watch(key('real'), () => (this.#told += 1));
  }
}

export const lastBackups = new LastBackups();

/**
 * After so many days with changes, so many changes without any backup or so many since the last, the chip asks. What is
 * kept by a page from a folder goes with the first clearing of browsing data: there it asks the next day.
 */
const { days, first, more } =
  edition === 'folder' ? { days: 1, first: 5, more: 50 } : { days: 7, first: 30, more: 300 };

export function isBackupDue({ name, past }: Workspace): boolean {
  const { times } = past;
  const last = lastBackups.of(name);
  const newest = times[times.length - 1];
  if (newest === undefined) return false;
  if (last === null) return times.length >= first;
  // By time, not by number: a ledger put in this one's place counts anew.
  const at = Date.parse(last);
  if (newest <= at) return false;
  return newest - at > days * 86_400_000 || (times[times.length - more] ?? 0) > at;
}

/** «上次备份 今天 16:20». */
export function backupText({ name }: Workspace): string {
  const last = lastBackups.of(name);
  if (last === null) return say('backup.never');
  const time = timeOf(last);
  return say(isToday(last) ? 'backup.lastToday' : 'backup.last', { time });
}
