import { faults } from '../faults';
import { finite } from '../operators';
import { declare } from './function';
import { overNumbers } from './numbers';

export const average = declare({
  name: 'AVERAGE',
  chinese: '平均值',
  help: 'function.AVERAGE',
  parameters: [{ name: 'number', takes: 'values', repeated: true }],
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
  compute: overNumbers(
    () => 0,
    (total, number) => total + number,
    (total, count) => (count === 0 ? faults.zeroDenominator : finite(total / count)),
  ),
  plain: (...numbers) => numbers.reduce((total, number) => total + number, 0) / numbers.length,
});
