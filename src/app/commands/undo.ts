import { say } from '#text/say';
import { describeLabel } from '../describe';
import { notices } from '../notices.svelte';
import { followChange } from '../table/follow';
import type { Command } from './command';

/** 撤销: takes back the newest thing that still stands, whoever did it in whichever tab. */
export const undo: Command = {
  id: 'undo',
  label: 'command.undo',
  icon: 'undo',
  keys: ['Ctrl+Z'],
  yieldsToText: true,
  everywhere: true,
  available: ({ workspace }) => workspace?.past.undo !== undefined,
  async run(session) {
    const entry = await session.workspace?.undo();
    if (entry) followChange(session, entry);
    notices.say(
      entry ? say('label.undo', { label: describeLabel(entry.label) }) : say('command.nothingToUndo'),
    );
  },
};
