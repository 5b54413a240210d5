import type { Command } from './command';
import { hasCell } from './on-table';

/** 选择性粘贴: turned round, or without the blanks. */
export const pasteSpecial: Command = {
  id: 'pasteSpecial',
  label: 'menu.pasteSpecial',
  icon: 'paste',
  place: 'menu',
  keys: ['Ctrl+Alt+V'],
  available: (session) => hasCell(session),
  run(session) {
    session.dialog = { name: 'pasteSpecial' };
    return Promise.resolve();
  },
};
