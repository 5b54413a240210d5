import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 全部批注: the panel with the notes of the table. */
export const showNotes: Command = {
  id: 'notes',
  label: 'command.notes',
  icon: 'note',
  place: 'menu',
  available: (session) => tableOnScreen(session) !== null,
  run(session) {
    session.panel = session.panel === 'notes' ? null : 'notes';
    return Promise.resolve();
  },
};
