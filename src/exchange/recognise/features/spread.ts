/** Captions reach over the columns that are filled below: `A–H` above data in `A–H`; a title in `A` does not. */
import type { Feature } from './feature';

export const spread: Feature = {
  name: 'spread',
  weight: 2,
  measure: ({ spots }, below) => {
    const filled = new Set<number>();
    for (const line of below.slice(0, 8)) for (const { column } of line.spots) filled.add(column);
    if (filled.size === 0) return 0;
    let covered = 0;
    for (const column of filled) {
      if (spots.some((spot) => spot.column <= column && spot.right >= column)) covered++;
    }
    return covered / filled.size;
  },
};
