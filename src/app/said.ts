/** What was done is said, with the way back as long as nothing else was done since. */
import type { Entry } from '#domain/change/entry';
import { say } from '#text/say';
import { notices } from './notices.svelte';
import type { Workspace } from './workspace.svelte';

export function sayDone(workspace: Workspace, entry: Entry | undefined, said: string): void {
  if (!entry) return;
  const takeBack = async (): Promise<void> => {
    if (!workspace.past.isNewest(entry)) return notices.say(say('app.notLast'));
    await workspace.undo();
    notices.say(say('app.undone'));
  };
  notices.say(said, { actions: [{ caption: say('command.undo'), run: () => void takeBack() }] });
}
