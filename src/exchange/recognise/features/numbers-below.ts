/** Text that turns to numbers further down: `活产数` above `120`, `118`. */
import { isYear } from '../caption';
import type { Feature } from './feature';

export const numbersBelow: Feature = {
  name: 'numbersBelow',
  weight: 2,
  measure: ({ spots }, below) => {
    const numeric = new Set<number>();
    for (const line of below.slice(0, 8)) {
      for (const { column, sort } of line.spots)
        if (sort === 'number' || sort === 'mark') numeric.add(column);
    }
    const turned = spots.filter(({ column, right, sort, text }) => {
      if (sort === 'number' && !isYear(text)) return false;
      for (let c = column; c <= Math.min(right, column + 60); c++) if (numeric.has(c)) return true;
      return false;
    });
    return turned.length / spots.length;
  },
};
