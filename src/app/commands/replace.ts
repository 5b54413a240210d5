import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 替换. */
export const replace: Command = {
  id: 'replace',
  label: 'command.replace',
  icon: 'search',
  place: 'menu',
  keys: ['Ctrl+H'],
  available: (session) => tableOnScreen(session) !== null,
  run(session) {
    session.search = { replacing: true };
    return Promise.resolve();
  },
};
