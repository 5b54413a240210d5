import { notices } from '../notices.svelte';
import { saveText } from '../save-text';
import type { Command } from './command';

/** 保存: everything is stored as it is written; this waits for the last of it and says so. */
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
    notices.say(saveText(workspace), { tone: workspace.save.name === 'failed' ? 'error' : 'plain' });
  },
};
