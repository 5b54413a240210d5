import { Area, Matrix, type Datum } from '../datum';
import { faults } from '../faults';
import { finite } from '../operators';
import { criterionOf, eachMatch } from './criterion';
import { declare } from './function';
import { isFault } from '#value/absence';
import type { Absence } from '#value/value';

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
    const matches = criterionOf(criterion);
    const summed = sizedAs(sumRange, range);
    if (!(summed instanceof Matrix)) return summed;
    let total = 0;
    let fault: Absence | undefined;
    eachMatch(range, matches, summed, (row, column) => {
      const number = summed.at(row, column);
      if (typeof number === 'number') total += number;
      else if (isFault(number)) fault ??= number;
    });
    return fault ?? finite(total);
  },
});

/** The cells from the first of `wanted`, as many as `like` has. */
export function sizedAs(wanted: Matrix, like: Matrix): Datum {
  if (wanted.rows === like.rows && wanted.columns === like.columns) return wanted;
  return wanted instanceof Area ? wanted.moved(0, 0, like.rows, like.columns) : faults.notNumber;
}
