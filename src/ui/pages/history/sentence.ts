/** What an entry of the history did, in words. */
import { describeLabel } from '#app/describe';
import type { EntryHead } from '#domain/change/entry';
import { say } from '#text/say';

export function sentenceOf({ label, kind }: EntryHead): string {
  const done = describeLabel(label);
  return kind === 'do' ? done : say(`label.${kind}`, { label: done });
}
