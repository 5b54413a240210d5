/** Against: one wide text, and anything else only behind a gap: `签约服务统计 ←→ | (blank) | 机密`. */
import type { Feature } from './feature';

export const titleLine: Feature = {
  name: 'titleLine',
  weight: -3,
  measure: ({ spots }) => {
    const [first, second] = spots;
    if (!first || !second || first.right === first.column) return 0;
    return second.column > first.right + 1 ? 1 : 0;
  },
};
