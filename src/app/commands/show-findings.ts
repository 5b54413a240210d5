import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 审核结果: the panel with the findings of the table. Its button counts them, so it stands apart from the others. */
export const showFindings: Command = {
  id: 'findings',
  label: 'checks.show',
  icon: 'check',
  place: 'keys',
  keys: ['Alt+F8'],
  available: (session) => tableOnScreen(session) !== null,
  run(session) {
    session.panel = session.panel === 'findings' ? null : 'findings';
    return Promise.resolve();
  },
};
