import { backUp } from '../backup/backup';
import type { Command } from './command';

/** 备份: the whole ledger as one file. */
export const backUpNow: Command = {
  id: 'backUp',
  label: 'command.backUp',
  icon: 'export',
  place: 'menu',
  keys: ['Ctrl+Shift+S'],
  everywhere: true,
  available: ({ workspace }) => workspace?.past.any === true,
  async run({ workspace }) {
    if (workspace) await backUp(workspace);
  },
};
