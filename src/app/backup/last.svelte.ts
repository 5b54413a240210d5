/** When a ledger was backed up last from this browser, and whether it should be again. */
import type { LedgerName } from '#store/database';
import { say } from '#text/say';
import { now } from '../edge';
import { pocket } from '../pocket';
import { timeOf } from '../times';
import type { Workspace } from '../workspace.svelte';

interface Last {
  /** ISO time. */
  readonly at: string;
  /** The newest entry it holds. */
  readonly entry: number;
}

const key = (name: LedgerName): string => `backup.${name}`;

function readLast(name: LedgerName): Last | null {
  const stored = pocket.read(key(name)) as Partial<Last> | null;
  return typeof stored?.at === 'string' && typeof stored.entry === 'number'
    ? { at: stored.at, entry: stored.entry }
    : null;
}

class LastBackups {
  /** Counts up so that what shows them looks again. */
  #told = $state(0);

  of(name: LedgerName): Last | null {
    void this.#told;
    return readLast(name);
  }

  made({ name, past }: Workspace): void {
    const last: Last = { at: now(), entry: past.last?.id ?? 0 };
    // A browser that keeps nothing will ask again.
    pocket.keep(key(name), last);
    this.#told += 1;
  }
}

export const lastBackups = new LastBackups();

/** After so many days with changes, or so many changes without any backup, the chip asks. */
const days = 7;
const changes = 30;

export function isBackupDue({ name, past }: Workspace): boolean {
  const last = lastBackups.of(name);
  const newest = past.last;
  if (!newest) return false;
  if (!last) return past.times.length >= changes;
  if (newest.id <= last.entry) return false;
  return (
    Date.parse(newest.at) - Date.parse(last.at) > days * 86_400_000 || newest.id - last.entry >= 10 * changes
  );
}

/** «上次备份 16:20». */
export function backupText({ name }: Workspace): string {
  const last = lastBackups.of(name);
  return last ? say('backup.last', { time: timeOf(last.at) }) : say('backup.never');
}
