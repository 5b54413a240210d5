/**
 * Nothing but names below the captions, as in a form to be filled in: `乡镇 | 孕情 | 建册 | 分娩` above `东镇`, `西镇`. Captions
 * of further levels may lie between.
 */
import { isCaption } from '../caption';
import type { Line } from '../picture';
import type { Feature } from './feature';

export const blankForm: Feature = {
  name: 'blankForm',
  weight: 1.8,
  measure: ({ spots }, below) => {
    const first = spots[0];
    if (!first || spots.length < 2 || !spots.every(isCaption)) return 0;
    const isName = (line: Line) => line.spots.every(({ column }) => column <= first.column + 2);
    const next = below.slice(0, 8);
    const levels = next.slice(0, 4).findIndex(isName);
    if (levels < 0 || !next.slice(0, levels).every((line) => line.spots.every(isCaption))) return 0;
    const filled = new Set(
      [...spots, ...next.slice(0, levels).flatMap((line) => line.spots)].flatMap(columnsOf),
    );
    const names = next.slice(levels);
    if (filled.size < 3 || Math.max(...filled) - first.column + 1 !== filled.size) return 0;
    return names.length >= 2 && names.filter(isName).length >= names.length / 2 ? 1 : 0;
  },
};

function columnsOf({
  column,
  right,
}: {
  readonly column: number;
  readonly right: number;
}): readonly number[] {
  return Array.from({ length: Math.min(right - column + 1, 200) }, (_, i) => column + i);
}
