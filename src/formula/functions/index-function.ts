import { isFault } from '#value/absence';
import { Area, Matrix, Table, Union } from '../datum';
import { faults } from '../faults';
import { declare } from './function';

export const indexOf = declare({
  name: 'INDEX',
  chinese: '取位置',
  help: 'function.INDEX',
  parameters: [
    { name: 'range', takes: 'array' },
    { name: 'row', takes: 'number' },
    { name: 'column', takes: 'number', optional: true },
    { name: 'area', takes: 'number', optional: true },
  ],
  examples: [
    {
      formula: 'INDEX(A1:B2,2,1)',
      cells: [
        [1, 2],
        [3, 4],
      ],
      value: 3,
    },
    { formula: 'INDEX({10,20,30},2)', value: 20 },
    {
      formula: 'SUM(INDEX(A1:B2,0,2))',
      cells: [
        [1, 2],
        [3, 4],
      ],
      value: 6,
    },
    {
      formula: 'INDEX(A1:B2,3,1)',
      cells: [
        [1, 2],
        [3, 4],
      ],
      value: { why: 'noReference' },
    },
  ],
  /** 0 is the whole row or column. In a single row the one number is the column. Gives a reference where it got one. */
  compute({ count }, given, row, column = 0, area = 1) {
    const range = given instanceof Union ? given.parts[Math.trunc(area) - 1] : given;
    if (range === undefined) return faults.noReference;
    if (!(range instanceof Matrix)) {
      if (isFault(range)) return range;
      return row <= 1 && column <= 1 ? range : faults.noReference;
    }
    const across = count === 2 && range.rows === 1;
    const [r, c] = across ? [0, Math.trunc(row)] : [Math.trunc(row), Math.trunc(column)];
    if (r < 0 || c < 0) return faults.notNumber;
    if (r > range.rows || c > range.columns) return faults.noReference;
    const height = r === 0 ? range.rows : 1;
    const width = c === 0 ? range.columns : 1;
    if (range instanceof Area) return range.moved(Math.max(r - 1, 0), Math.max(c - 1, 0), height, width);
    if (height === 1 && width === 1) return range.at(Math.max(r - 1, 0), Math.max(c - 1, 0));
    return Table.of(height, width, (i, j) => range.at(r === 0 ? i : r - 1, c === 0 ? j : c - 1));
  },
});
