/** Captions merged down, or across some of the columns: `单位` over rows 3–4, `其中` over D–F. */
import type { Feature } from './feature';

export const merges: Feature = {
  name: 'merges',
  weight: 1,
  measure: ({ spots, row }) =>
    spots.length > 1 && spots.some((s) => s.bottom > row || s.right > s.column) ? 1 : 0,
};
