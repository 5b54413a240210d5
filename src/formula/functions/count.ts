import { Matrix } from '../datum';
import { declare } from './function';

export const count = declare({
  name: 'COUNT',
  chinese: '计数',
  help: 'function.COUNT',
  parameters: [{ name: 'value', takes: 'values', repeated: true }],
  examples: [
    { formula: 'COUNT([甲],[乙],[丙])', given: { 甲: 0, 乙: { why: 'blank' }, 丙: '12人' }, value: 1 },
    { formula: 'COUNT([甲])', given: { 甲: { why: 'blank' } }, value: 0 },
    { formula: 'COUNT(A1:A4,"5","文字")', cells: [[1], ['2'], [null], ['#N/A']], value: 2 },
  ],
  /** Asks what is there and never fails for what is not. A text of its own counts in a cell if it reads as a number. */
  compute({ mode }, ...args) {
    let numbers = 0;
    for (const arg of args) {
      if (arg instanceof Matrix) {
        arg.eachFilled((value) => {
          if (typeof value === 'number') numbers += 1;
        });
      } else if (typeof (mode.cells ? mode.number(arg) : arg) === 'number') numbers += 1;
    }
    return numbers;
  },
});
