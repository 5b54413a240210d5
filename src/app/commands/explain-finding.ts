import { findingHere } from '../checks/jump';
import type { Command } from './command';
import { hasCell } from './on-table';

/** 出错说明 of what was found at the cell the clerk stands in. */
export const explainFinding: Command = {
  id: 'explainFinding',
  label: 'checks.explain',
  icon: 'note',
  place: 'keys',
  keys: ['Ctrl+F8'],
  available: hasCell,
  run(session) {
    session.view?.checking.settle();
    const here = session.view && findingHere(session.view);
    session.panel = 'findings';
    session.explaining = here?.finding.key ?? null;
    return Promise.resolve();
  },
};
