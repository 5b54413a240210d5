import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 批量导出…: which periods and units, as files or sheets, and how they are called. */
export const exportMany: Command = {
  id: 'exportMany',
  label: 'command.exportMany',
  icon: 'export',
  place: 'menu',
  available: (session) => tableOnScreen(session) !== null,
  run(session) {
    session.dialog = { name: 'exportMany' };
    return Promise.resolve();
  },
};
