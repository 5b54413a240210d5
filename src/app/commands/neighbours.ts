import { preferences } from '../preferences.svelte';
import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 旁注: last period and last year in every cell, on and off; blank cells always show them. */
export const neighbours: Command = {
  id: 'neighbours',
  label: 'command.neighbours',
  icon: 'note',
  place: 'menu',
  on: () => preferences.current.neighbours,
  available: (session) => tableOnScreen(session)?.model.besides === true,
  run(session) {
    preferences.set({ neighbours: !preferences.current.neighbours });
    tableOnScreen(session)?.grid?.refresh();
    return Promise.resolve();
  },
};
