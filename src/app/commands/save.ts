import { say } from '#text/say';
import { backUp } from '../backup/backup';
import { backupText } from '../backup/last.svelte';
import { notices } from '../notices.svelte';
import { saveText } from '../save-text';
import type { Command } from './command';

/** 保存: everything is stored as it is written; this waits for the last of it, says so, and when it was backed up. */
export const save: Command = {
  id: 'save',
  label: 'command.save',
  icon: 'check',
  place: 'keys',
  keys: ['Ctrl+S'],
  everywhere: true,
  available: ({ workspace }) => workspace !== null,
  async run({ workspace }) {
    if (!workspace) return;
    await workspace.flush();
    const text = [saveText(workspace), backupText(workspace)].join(say('list.clause'));
    notices.say(text, {
      tone: workspace.save.name === 'failed' ? 'error' : 'plain',
      actions: [{ caption: say('command.backUp'), run: () => void backUp(workspace) }],
    });
  },
};
