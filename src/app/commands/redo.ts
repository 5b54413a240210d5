import { say } from '#text/say';
import { briefLabel, describeLabel } from '../describe';
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
    if (!entry) return notices.say(say('command.nothingToRedo'));
    followChange(session, entry);
    const whole = say('label.redo', { label: describeLabel(entry.label) });
    notices.say(say('label.redo', { label: briefLabel(entry.label) }), { whole });
  },
};
