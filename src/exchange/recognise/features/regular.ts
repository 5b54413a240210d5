/** Three captions or more side by side, and rows of just these columns below: `Key | English | German` above `hello | Hello | Hallo`. */
import { isCaption } from '../caption';
import type { Feature } from './feature';

export const regular: Feature = {
  name: 'regular',
  weight: 0.7,
  measure: ({ spots, row }, below) => {
    if (spots.length < 3 || !spots.every(isCaption)) return 0;
    if (!spots.every((spot, i) => i === 0 || spot.column === (spots[i - 1]?.right ?? 0) + 1)) return 0;
    const columns = new Set(spots.map(({ column }) => column));
    const same = below
      .slice(0, 3)
      .filter(
        (line, i) =>
          line.row === row + i + 1 &&
          line.spots.every(({ column }) => columns.has(column)) &&
          line.spots.length >= columns.size * 0.8,
      );
    return same.length >= 2 ? 1 : 0;
  },
};
