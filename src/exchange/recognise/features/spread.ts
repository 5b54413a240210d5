/**
 * Captions reach over the columns that are filled below: `A–H` above data in `A–H`; a title in `A` does not. A group that
 * lost its merge reaches to the next caption, which is worth half.
 */
import type { Feature } from './feature';

export const spread: Feature = {
  name: 'spread',
  weight: 2,
  measure: ({ spots }, below) => {
    const filled = new Set<number>();
    for (const line of below.slice(0, 8)) for (const { column } of line.spots) filled.add(column);
    if (filled.size === 0) return 0;
    const last = spots[spots.length - 1]?.right ?? 0;
    let covered = 0;
    for (const column of filled) {
      if (spots.some((spot) => spot.column <= column && spot.right >= column)) covered++;
      else if (column > (spots[0]?.column ?? 0) && column < last) covered += 0.5;
    }
    return covered / filled.size;
  },
};
