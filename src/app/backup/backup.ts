/** Backup, trial, restore, merge and snapshots; all the work is the worker's, the page only asks and tells. */
import { findRoot } from '#domain/orgunit/tree';
import { databaseNames } from '#store/database';
import type { SnapshotKind } from '#store/snapshots';
import { say } from '#text/say';
import type { Backup, LedgerSummary, Looked } from '#worker/backup';
import { ProblemError } from '#value/problem';
import { saveFile } from '../download';
import { now, today } from '../edge';
import { exclusively } from '../exclusive';
import { notices } from '../notices.svelte';
import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';
import { dayText } from '../times';
import { stampNow, type Workspace } from '../workspace.svelte';
import { tellMade } from './made';
import { lost } from './lost.svelte';
import { endings, protect } from './protection';
import { tellReplaced } from './replaced';
import { markNow, within } from './snapshots';
import { build } from './version';
import { working } from './working';

const kinds = { open: 'application/zip', protected: 'application/octet-stream' } as const;

/** Downloads the whole ledger as one file, under a passphrase where one is given. */
export async function backUp(workspace: Workspace, passphrase?: string): Promise<void> {
  await workspace.flush();
  const begun = now();
  const made = isApart(workspace) ? undefined : await write(workspace, say('backup.writing'));
  if (!made) return saveWaiting(workspace);
  const { bytes: plain, summary } = made;
  const way = passphrase === undefined ? 'open' : 'protected';
  const bytes = passphrase === undefined ? plain : await protect(plain, passphrase);
  saveFile(`${whoseAndWhen(workspace)}${endings[way]}`, bytes, kinds[way]);
  tellMade(workspace.name, begun, summary, bytes);
}

function whoseAndWhen({ catalog }: Workspace): string {
  return `${findRoot(catalog.units)?.name ?? say('app.name')} ${dayText(today())}`;
}

/** What waits to be stored does not belong to what the store holds now, or nobody here can read that. */
function isApart({ save }: Workspace): boolean {
  return save.name === 'failed' && (save.trouble === 'newer' || save.trouble === 'replaced');
}

/** What waits alone, as a file that can be merged into the ledger. */
async function saveWaiting(workspace: Workspace): Promise<void> {
  const waiting = workspace.line.list;
  const { catalog } = workspace;
  const { bytes } = await working('backupWaiting', { catalog, waiting, app: build }, say('backup.writing'));
  saveFile(`${whoseAndWhen(workspace)} ${say('unstored.name')}${endings.open}`, bytes, kinds.open);
  notices.say(say('unstored.written', { count: waiting.length }));
}

/** What is in a backup, and what restoring it would change. */
export function lookInto(workspace: Workspace, bytes: Uint8Array, fileName: string): Promise<Looked> {
  const database = databaseNames[workspace.name];
  return working('lookInto', { bytes, fileName, database }, say('backup.reading'));
}

export async function tryRestore(
  workspace: Workspace,
  bytes: Uint8Array,
  fileName: string,
): Promise<LedgerSummary> {
  const database = databaseNames[workspace.name];
  return working('tryRestore', { bytes, fileName, database }, say('backup.trying'));
}

/** In the place of what is there, which becomes a snapshot first. */
export async function replaceWith(session: Session, bytes: Uint8Array, fileName: string): Promise<void> {
  const { workspace } = session;
  if (!workspace) return;
  const before = await keepSnapshot(workspace, 'beforeRestore', '', { replacing: true });
  await putInPlace(session, workspace, (database) =>
    working('restore', { bytes, fileName, database }, say('backup.restoring')),
  );
  const taking =
    before === undefined
      ? []
      : [{ caption: say('backup.takeBack'), run: () => void returnTo(session, before) }];
  notices.say(say('backup.restored', { file: fileName }), { actions: taking });
}

export async function mergeWith(session: Session, bytes: Uint8Array, fileName: string): Promise<void> {
  const { workspace } = session;
  if (!workspace) return;
  await workspace.flush();
  const database = databaseNames[workspace.name];
  await markNow(workspace, 'beforeImport', fileName);
  const { added, taken } = await working(
    'mergeBackup',
    { bytes, fileName, database, stamp: stampNow() },
    say('backup.merging'),
  );
  router.go({ name: 'start' });
  notices.say(say('backup.merged', { added, taken }), {
    actions: [{ caption: say('command.undo'), run: () => void session.workspace?.undo() }],
  });
}

/** undefined where there is nothing to keep. */
export async function keepSnapshot(
  workspace: Workspace,
  kind: SnapshotKind,
  name: string,
  how: { replacing?: boolean; spared?: number } = {},
): Promise<number | undefined> {
  await workspace.flush();
  if (!workspace.past.any) return undefined;
  const made = await write(workspace, say('backup.snapshotting'));
  if (!made) throw new Error('the ledger cannot be read');
  const { bytes, summary } = made;
  const { facts, tables } = summary;
  const head = { kind, name, at: now(), facts, tables: tables.length };
  return within(workspace.name, (snapshots) => snapshots.add(head, bytes, how));
}

/** Back to a snapshot; where the ledger stands now becomes one too, so that this can be taken back. */
export async function returnTo(session: Session, id: number): Promise<void> {
  const { workspace } = session;
  if (!workspace) return;
  const before = await keepSnapshot(workspace, 'beforeReturn', '', { replacing: true, spared: id });
  await putInPlace(session, workspace, (database) =>
    working('returnToSnapshot', { database, id }, say('backup.restoring')),
  );
  const taking =
    before === undefined
      ? []
      : [{ caption: say('backup.takeBack'), run: () => void returnTo(session, before) }];
  notices.say(say('backup.returned'), { actions: taking });
}

async function putInPlace(
  session: Session,
  workspace: Workspace,
  replace: (database: string) => Promise<unknown>,
): Promise<void> {
  const database = databaseNames[workspace.name];
  await session.without(async () => {
    await exclusively(`replace.${database}`, async () => {
      await replace(database);
      lost.forget();
      tellReplaced(database);
    });
  });
  router.go({ name: 'start' });
}

/** With what waits to be stored; undefined where something waits and the ledger cannot be read. */
async function write(workspace: Workspace, text: string): Promise<Backup | undefined> {
  const waiting = workspace.line.list;
  try {
    return await working('backup', { database: databaseNames[workspace.name], app: build, waiting }, text);
  } catch (error) {
    if (waiting.length === 0 || error instanceof ProblemError) throw error;
    return undefined;
  }
}
