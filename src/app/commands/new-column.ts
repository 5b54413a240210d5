import type { Command } from './command';

/** 新计算列: opens the dialog that asks for its name and formula. */
export const newColumn: Command = {
  id: 'newColumn',
  label: 'command.newColumn',
  icon: 'function',
  compact: true,
  available: ({ view }) => view !== null,
  run(session) {
    session.dialog = { name: 'newColumn' };
    return Promise.resolve();
  },
};
