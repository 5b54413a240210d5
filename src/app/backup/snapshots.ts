/** What was kept of a ledger in this browser. */
import { definitions } from '#domain/catalog/collections';
import { stepsOf, type Change } from '#domain/change/change';
import type { Label } from '#domain/change/entry';
import { databaseNames, type LedgerName } from '#store/database';
import { Snapshots, type KeptSnapshot, type Snapshot, type SnapshotKind } from '#store/snapshots';
import { say } from '#text/say';
import { describeLabel } from '../describe';
import { now } from '../edge';
import { notices } from '../notices.svelte';
import type { Workspace } from '../workspace.svelte';

export type { Snapshot } from '#store/snapshots';

export async function within<T>(name: LedgerName, act: (snapshots: Snapshots) => Promise<T>): Promise<T> {
  const snapshots = new Snapshots(databaseNames[name]);
  try {
    return await act(snapshots);
  } finally {
    snapshots.close();
  }
}

/** Newest first. A mark in a history that is not there any more is none. */
export async function listSnapshots({ name, ledger }: Workspace): Promise<Snapshot[]> {
  const all = await within(name, (snapshots) => snapshots.list());
  const marks = all.flatMap(({ mark }) => (mark && mark.base === undefined ? [mark.entry] : []));
  const heads = new Map((await ledger.readHeads(marks)).map(({ id, at }) => [id, at]));
  return all.filter(({ mark }) => !mark || mark.base !== undefined || heads.get(mark.entry) === mark.entryAt);
}

export function renameSnapshot(name: LedgerName, id: number, text: string): Promise<void> {
  return within(name, (snapshots) => snapshots.rename(id, text));
}

/** With the way back; what it takes along is said. */
export async function removeSnapshot(name: LedgerName, id: number, changed: () => void): Promise<void> {
  const gone: readonly KeptSnapshot[] = await within(name, (snapshots) => snapshots.remove(id));
  changed();
  const putBack = async (): Promise<void> => {
    await within(name, (snapshots) => snapshots.putBack(gone));
    changed();
  };
  const along = gone.length - 1;
  notices.say(along > 0 ? say('backup.removedMany', { count: along }) : say('backup.removedOne'), {
    actions: [{ caption: say('command.undo'), run: () => void putBack() }],
  });
}

/** Figures removed at once that make a snapshot worth it. */
const much = 50;

/** Which snapshot goes before a change; undefined for the common ones. */
export function kindBefore({ code }: Label, change: Change): SnapshotKind | undefined {
  if (code === 'import' || code === 'importMany') return 'beforeImport';
  const kinds = definitions.filter((kind) => ['units', 'indicators', 'tables'].includes(kind));
  const gone = (collection: (typeof kinds)[number] | 'facts'): number =>
    stepsOf(change, collection).filter(({ to }) => to === undefined).length;
  return kinds.some((kind) => gone(kind) > 0) || gone('facts') >= much ? 'beforeDeletion' : undefined;
}

/** Before an import or a removal. */
export async function markBefore(workspace: Workspace, label: Label, change: Change): Promise<void> {
  const kind = kindBefore(label, change);
  if (kind) await markNow(workspace, kind, describeLabel(label));
}

/** A mark is cheap, since the history leads back to it; it never holds up what it is kept for. */
export async function markNow(workspace: Workspace, kind: SnapshotKind, name: string): Promise<void> {
  if (workspace.name === 'sample') return;
  try {
    const mark = await workspace.ledger.readPlace();
    if (mark.entry === 0) return;
    const head = { kind, name, at: now(), tables: workspace.catalog.tables.size };
    await within(workspace.name, (snapshots) => snapshots.mark({ ...head, mark }));
  } catch {
    // What is done next, and its undo, do not depend on it.
  }
}
