/** Against: two empty columns or more between the words, below them too; captions stand side by side. */
import type { Feature } from './feature';

export const apart: Feature = {
  name: 'apart',
  weight: -0.6,
  measure: ({ spots }, below) => {
    const filled = (from: number, to: number) =>
      below.slice(0, 4).some((line) => line.spots.some((s) => s.right >= from && s.column <= to));
    return spots.some((spot, i) => {
      const end = spots[i - 1]?.right ?? spot.column;
      return spot.column - end > 2 && !filled(end + 1, spot.column - 1);
    })
      ? 1
      : 0;
  },
};
