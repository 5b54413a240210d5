import { router } from '../routes.svelte';
import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 设计报表: the form of the table on the screen. */
export const designTable: Command = {
  id: 'designTable',
  label: 'command.designTable',
  icon: 'table',
  place: 'menu',
  available: (session) => tableOnScreen(session) !== null,
  run(session) {
    const view = tableOnScreen(session);
    if (view) router.go({ name: 'design', at: view.table.id });
    return Promise.resolve();
  },
};
