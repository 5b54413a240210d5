import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 查找. */
export const find: Command = {
  id: 'find',
  label: 'command.find',
  icon: 'search',
  place: 'menu',
  keys: ['Ctrl+F'],
  available: (session) => tableOnScreen(session) !== null,
  run(session) {
    session.search = { replacing: false };
    return Promise.resolve();
  },
};
