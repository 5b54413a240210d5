import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 定位: into the name box. */
export const goTo: Command = {
  id: 'goTo',
  label: 'command.goTo',
  icon: 'target',
  place: 'keys',
  keys: ['Ctrl+G', 'F5'],
  available: (session) => tableOnScreen(session) !== null,
  run(session) {
    session.goingTo += 1;
    return Promise.resolve();
  },
};
