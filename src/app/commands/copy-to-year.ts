import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 复制到下一年: asks from which year the form goes on as a new edition. */
export const copyToYear: Command = {
  id: 'copyToYear',
  label: 'command.copyToYear',
  icon: 'plus',
  place: 'menu',
  available: (session) => tableOnScreen(session) !== null,
  run(session) {
    session.dialog = { name: 'copyToYear' };
    return Promise.resolve();
  },
};
