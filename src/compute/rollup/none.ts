/**
 * A rate reported without its parts is not rolled up (law 1). Its total is *missing*, about itself: were it «not
 * applicable», it would count as nothing in sums, and a formula over it would silently go without.
 */
import type { RollupLaw } from './rollup';

export const none: RollupLaw = {
  total: ({ about }) => ({ why: 'missing', about }),
  relevant: () => new Int32Array(),
};
