import { isFault } from '#value/absence';
import type { Absence } from '#value/value';
import { Matrix } from '../datum';
import { faults } from '../faults';
import { finite } from '../operators';
import { declare } from './function';

export const sumProduct = declare({
  name: 'SUMPRODUCT',
  chinese: '乘积之和',
  help: 'function.SUMPRODUCT',
  parameters: [{ name: 'array', takes: 'array', repeated: true }],
  examples: [
    { formula: 'SUMPRODUCT({1,2,3},{4,5,6})', value: 32 },
    {
      formula: 'SUMPRODUCT((A1:A3="甲")*B1:B3)',
      cells: [
        ['甲', 1],
        ['乙', 2],
        ['甲', 4],
      ],
      value: 5,
    },
    { formula: 'SUMPRODUCT({1,2},{1,2,3})', value: { why: 'notNumber' } },
  ],
  /** What is no number counts as 0; all arrays must be of one size. */
  compute(_, ...arrays) {
    const [first] = arrays;
    const rows = first instanceof Matrix ? first.rows : 1;
    const columns = first instanceof Matrix ? first.columns : 1;
    const at = arrays.map((array) =>
      array instanceof Matrix ? (row: number, column: number) => array.at(row, column) : () => array,
    );
    const sizes = arrays.every((array) =>
      array instanceof Matrix ? array.rows === rows && array.columns === columns : rows * columns === 1,
    );
    if (!sizes) return faults.notNumber;
    const used = (side: 'usedRows' | 'usedColumns', whole: number): number =>
      arrays.reduce<number>(
        (least, array) => (array instanceof Matrix ? Math.min(least, array[side]) : least),
        whole,
      );
    let total = 0;
    for (let row = 0; row < used('usedRows', rows); row += 1) {
      for (let column = 0; column < used('usedColumns', columns); column += 1) {
        let product = 1;
        for (const value of at) {
          const factor = value(row, column);
          if (isFault(factor)) return factor satisfies Absence;
          product *= typeof factor === 'number' ? factor : 0;
        }
        total += product;
      }
    }
    return finite(total);
  },
});
