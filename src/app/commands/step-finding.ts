import { stepFinding } from '../checks/jump';
import type { Session } from '../session.svelte';
import type { Command } from './command';
import { tableOnScreen } from './on-table';

function step(session: Session, by: 1 | -1): Promise<void> {
  if (session.view) stepFinding(session, session.view, by);
  return Promise.resolve();
}

/** From one finding that waits to the next. */
export const nextFinding: Command = {
  id: 'nextFinding',
  label: 'checks.next',
  icon: 'down',
  place: 'keys',
  keys: ['F8'],
  available: (session) => tableOnScreen(session) !== null,
  run: (session) => step(session, 1),
};

export const previousFinding: Command = {
  id: 'previousFinding',
  label: 'checks.previous',
  icon: 'up',
  place: 'keys',
  keys: ['Shift+F8'],
  available: (session) => tableOnScreen(session) !== null,
  run: (session) => step(session, -1),
};
