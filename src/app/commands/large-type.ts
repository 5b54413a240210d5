import { preferences } from '../preferences.svelte';
import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 大字: rows and figures for tired eyes, on and off. */
export const largeType: Command = {
  id: 'largeType',
  label: 'command.largeType',
  icon: 'largeType',
  place: 'menu',
  on: () => preferences.current.largeType,
  available: (session) => tableOnScreen(session) !== null,
  run() {
    preferences.set({ largeType: !preferences.current.largeType });
    return Promise.resolve();
  },
};
