/** Against: the line above holds texts in the same columns, so this one is further down a list: `Date | 日期` below `Code | 编码`. */
import type { Feature } from './feature';

export const likeAbove: Feature = {
  name: 'likeAbove',
  weight: -2,
  measure: ({ row, spots }, _below, picture, { top, left, right }) => {
    if (row <= top || spots.some(({ sort }) => sort !== 'text')) return 0;
    const above = picture.lines[picture.place.get(row - 1) ?? -1]?.spots.filter(
      ({ column }) => column >= left && column <= right,
    );
    if (above?.length !== spots.length) return 0;
    return spots.every(({ column, right: end }, i) => {
      const over = above[i];
      return over?.sort === 'text' && over.column === column && over.right === end && over.bottom < row;
    })
      ? 1
      : 0;
  },
};
