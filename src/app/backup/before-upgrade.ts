/** A ledger of an older version, before it is brought up to this one: the copy that stays in this browser, and a file. */
import { databaseNames, type LedgerName } from '#store/database';
import { say } from '#text/say';
import type { Progress } from '#worker/job';
import { saveFile } from '../download';
import { now, today } from '../edge';
import { notices } from '../notices.svelte';
import { lastBackups } from './last.svelte';
import { endings } from './protection';
import { within } from './snapshots';
import { build } from './version';
import { quietly, working } from './working';

/** Rejects where it cannot be kept: nobody upgrades then without having been asked. */
export async function keepCopy(name: LedgerName, progress: Progress): Promise<void> {
  const database = databaseNames[name];
  const made = await quietly('backupOlder', { database, app: build, files: false }, progress);
  if (!made) return;
  const { facts, tables } = made.summary;
  const head = { kind: 'beforeMigration', name: '', at: now(), facts, tables: tables.length } as const;
  await within(name, (snapshots) => snapshots.add(head, made.bytes));
}

/** All of it, workbooks too, into a file that every newer version restores. */
export async function backUpOlder(name: LedgerName): Promise<boolean> {
  const begun = now();
  const database = databaseNames[name];
  const made = await working('backupOlder', { database, app: build, files: true }, say('backup.writing'));
  if (!made) return false;
  const { year, month, day } = today();
  const two = (part: number): string => String(part).padStart(2, '0');
  const when = `${year}-${two(month)}-${two(day)}`;
  saveFile(`${say('app.name')} ${when} ${say('upgrade.file')}${endings.open}`, made.bytes, 'application/zip');
  lastBackups.made(name, begun);
  const { facts, files } = made.summary;
  notices.say(say('backup.done', { facts, files, size: (made.bytes.length / 1_048_576).toFixed(1) }));
  return true;
}
