import { Matrix } from '../datum';
import { faults } from '../faults';
import { finite } from '../operators';
import { sizedAs, where } from './conditions';
import { declare } from './function';

export const sumIf = declare({
  name: 'SUMIF',
  chinese: '按条件求和',
  help: 'function.SUMIF',
  parameters: [
    { name: 'range', takes: 'values' },
    { name: 'criterion', takes: 'value' },
    { name: 'sumRange', takes: 'values', optional: true },
  ],
  examples: [
    {
      formula: 'SUMIF(A1:A3,"镇*",B1:B3)',
      cells: [
        ['镇一', 1],
        ['村一', 2],
        ['镇二', 4],
      ],
      value: 5,
    },
    { formula: 'SUMIF(A1:A4,">1")', cells: [[1], [2], [3], ['4']], value: 5 },
    {
      formula: 'SUMIF(A1:A3,"甲",B1)',
      cells: [
        ['甲', 1],
        ['乙', 2],
        ['甲', 4],
      ],
      value: 5,
    },
    {
      formula: 'SUMIF(A1:A3,"",B1:B3)',
      cells: [
        ['甲', 1],
        [null, 2],
        [null, 4],
      ],
      value: 6,
    },
  ],
  /** The cells to sum are those as far from their first as the matching ones are from theirs. */
  compute(_, range, criterion, sumRange = range) {
    if (!(range instanceof Matrix) || !(sumRange instanceof Matrix)) return faults.notNumber;
    return where(sizedAs(sumRange, range), [range, criterion], (numbers) =>
      finite(numbers.reduce((total, number) => total + number, 0)),
    );
  },
});
