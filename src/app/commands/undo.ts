import { say } from '#text/say';
import { briefLabel, describeLabel } from '../describe';
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
    if (!entry) return notices.say(say('command.nothingToUndo'));
    followChange(session, entry);
    const whole = say('label.undo', { label: describeLabel(entry.label) });
    notices.say(say('label.undo', { label: briefLabel(entry.label) }), { whole });
  },
};
