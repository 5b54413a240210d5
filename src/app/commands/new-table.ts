import { router } from '../routes.svelte';
import type { Command } from './command';

/** 新建空白表: a table from nothing, or the one that was begun and left. */
export const newTable: Command = {
  id: 'newTable',
  label: 'design.begin',
  icon: 'plus',
  place: 'menu',
  everywhere: true,
  available: ({ workspace }) => workspace !== null,
  run() {
    router.go({ name: 'design' });
    return Promise.resolve();
  },
};
