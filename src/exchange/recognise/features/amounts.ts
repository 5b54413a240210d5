/** Against: numbers among the words, as in `床位数 | 张 | 50`; not years, not captions that count up. */
import { captionsOf } from '../caption';
import type { Feature } from './feature';

export const amounts: Feature = {
  name: 'amounts',
  weight: -3,
  measure: (line) => {
    const captions = captionsOf(line);
    // A number that stands apart is a stray one.
    const inside = line.spots.filter(
      (spot, i) => spot.sort === 'number' && spot.column - (line.spots[i - 1]?.right ?? 0) <= 1,
    );
    const found = inside.filter((spot) => !captions.includes(spot)).length;
    return found === 0 ? 0 : 0.5 + found / line.spots.length / 2;
  },
};
