import type { Migration } from './migration';

/** Definitions by id; facts by place, found by period and indicator; files; history. */
export const first: Migration = {
  version: 1,
  stores: {
    units: 'id',
    indicators: 'id',
    tables: 'id',
    templates: 'id',
    targets: 'key',
    parameters: 'key',
    facts: 'key, [period+indicator]',
    files: 'id',
    history: '++id',
    changes: 'id',
  },
};
