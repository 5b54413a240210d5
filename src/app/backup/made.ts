/** A backup has been handed out as a file. */
import type { LedgerName } from '#store/database';
import { say } from '#text/say';
import type { LedgerSummary } from '#worker/backup';
import { notices } from '../notices.svelte';
import { lastBackups } from './last.svelte';

/** `begun`: it holds what was done until then. */
export function tellMade(name: LedgerName, begun: string, summary: LedgerSummary, bytes: Uint8Array): void {
  lastBackups.made(name, begun);
  const { facts, files } = summary;
  notices.say(say('backup.done', { facts, files, size: (bytes.length / 1_048_576).toFixed(1) }));
}
