import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 快捷键: the sheet of keys. */
export const showKeys: Command = {
  id: 'keys',
  label: 'command.keys',
  icon: 'keys',
  place: 'menu',
  keys: ['F1'],
  available: (session) => tableOnScreen(session) !== null,
  run(session) {
    session.dialog = { name: 'keys' };
    return Promise.resolve();
  },
};
