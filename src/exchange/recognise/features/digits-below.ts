/** Words above texts that hold digits: `timestamp | level | message` above `2024-01-01 10:00 | INFO | …`, `电话` above `0558-…`. */
import type { Feature } from './feature';

export const digitsBelow: Feature = {
  name: 'digitsBelow',
  weight: 1,
  measure: ({ spots }, below) => {
    if (spots.some(({ text }) => /\d/.test(text))) return 0;
    const next = below.slice(0, 6);
    const turned = spots.some(({ column }) => {
      const texts = next.flatMap((line) =>
        line.spots.filter((s) => s.column === column && s.sort === 'text'),
      );
      return texts.length >= 2 && texts.every(({ text }) => /\d/.test(text));
    });
    return turned ? 1 : 0;
  },
};
