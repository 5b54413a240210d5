import { askNote } from '../table/marking';
import type { Command } from './command';
import { hasCell } from './on-table';

/** 批注 on the active cell. */
export const writeNote: Command = {
  id: 'note',
  label: 'menu.note',
  icon: 'note',
  place: 'keys',
  keys: ['Shift+F2'],
  available: (session) => hasCell(session),
  run(session) {
    askNote(session);
    return Promise.resolve();
  },
};
