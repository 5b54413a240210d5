import type { Migration } from './migration';

/** Facts are found by unit: before one is removed, merged or closed the clerk is told what it has. */
export const factsByUnit: Migration = {
  version: 4,
  stores: { facts: 'key, [period+indicator], unit' },
};
