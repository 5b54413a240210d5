import { say } from '#text/say';
import { describeLabel } from '../describe';
import { notices } from '../notices.svelte';
import { followChange } from '../table/follow';
import type { Command } from './command';

/** 重做. */
export const redo: Command = {
  id: 'redo',
  label: 'command.redo',
  icon: 'redo',
  keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  yieldsToText: true,
  everywhere: true,
  available: ({ workspace }) => workspace?.past.redo !== undefined,
  async run(session) {
    const entry = await session.workspace?.redo();
    if (entry) followChange(session, entry);
    notices.say(
      entry ? say('label.redo', { label: describeLabel(entry.label) }) : say('command.nothingToRedo'),
    );
  },
};
