import { finite } from '../operators';
import { declare } from './function';
import { overNumbers } from './numbers';

export const sum = declare({
  name: 'SUM',
  chinese: '求和',
  help: 'function.SUM',
  parameters: [{ name: 'number', takes: 'values', repeated: true }],
  examples: [
    { formula: 'SUM([男],[女])', given: { 男: 12, 女: 30 }, value: 42 },
    { formula: 'SUM([男],[女])', given: { 男: 12, 女: { why: 'blank' } }, value: 12 },
    {
      formula: 'SUM([男],[女])',
      given: { 男: { why: 'blank' }, 女: { why: 'notApplicable' } },
      value: { why: 'missing', about: '男' },
    },
    { formula: '求和(1,2,3)', value: 6 },
    {
      formula: 'SUM(A1:B2,"3")',
      cells: [
        [1, '文字'],
        [2, null],
      ],
      value: 6,
    },
  ],
  compute: overNumbers(
    () => 0,
    (total, number) => total + number,
    finite,
  ),
  plain: (...numbers) => numbers.reduce((total, number) => total + number, 0),
});
