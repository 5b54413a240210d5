/** What a snapshot is called: by the clerk, or by what was done next. */
import type { Snapshot } from '#app/backup/snapshots';
import { timeOf } from '#app/times';
import { say } from '#text/say';

export function titleOf({ kind, name }: Snapshot): string {
  if (kind === 'named') return name;
  const what = say(`backup.kind.${kind}`);
  return name === '' ? what : say('backup.kindNamed', { kind: what, name });
}

export function captionOf(one: Snapshot): string {
  return `${titleOf(one)} ${timeOf(one.at)}`;
}
