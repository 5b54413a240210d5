import { finite } from '../operators';
import type { FormulaFunction } from './function';
import { overNumbers } from './numbers';

export const average: FormulaFunction = {
  name: 'AVERAGE',
  chinese: '平均值',
  help: 'function.AVERAGE',
  parameters: [{ name: 'number', repeated: true }],
  examples: [
    {
      formula: 'AVERAGE([一月],[二月],[三月])',
      given: { 一月: 10, 二月: 20, 三月: { why: 'notCarriedOut' } },
      value: 15,
    },
    {
      formula: 'AVERAGE([一月])',
      given: { 一月: { why: 'notCarriedOut' } },
      value: { why: 'notCarriedOut', about: '一月' },
    },
    { formula: 'AVERAGE(0,10)', value: 5 },
  ],
  compile: overNumbers(
    () => 0,
    (total, number) => total + number,
    (total, count) => finite(total / count),
  ),
  plain: (...numbers) => numbers.reduce((total, number) => total + number, 0) / numbers.length,
};
