/** A ledger of an older version, before it is brought up to this one: the copy that stays in this browser, and a file. */
import { databaseNames, type LedgerName } from '#store/database';
import { say } from '#text/say';
import type { Progress } from '#worker/job';
import { saveFile } from '../download';
import { now, today } from '../edge';
import { dayText } from '../times';
import { tellMade } from './made';
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
  const file = `${say('app.name')} ${dayText(today())} ${say('upgrade.file')}${endings.open}`;
  saveFile(file, made.bytes, 'application/zip');
  tellMade(name, begun, made.summary, made.bytes);
  return true;
}
