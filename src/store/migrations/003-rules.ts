import type { Migration } from './migration';

/** 审核关系 and 出错说明. Ledgers from before have none. */
export const rules: Migration = {
  version: 3,
  stores: { rules: 'id', explanations: 'key' },
};
