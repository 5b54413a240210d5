import type { Migration } from './migration';

/** How files of a form are read, one a table. Ledgers from before have none: their forms are found by name as ever. */
export const recipes: Migration = {
  version: 2,
  stores: { recipes: 'key' },
};
