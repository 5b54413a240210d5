import { finite } from '../operators';
import type { FormulaFunction } from './function';
import { overNumbers } from './numbers';

export const sum: FormulaFunction = {
  name: 'SUM',
  chinese: '求和',
  help: 'function.SUM',
  parameters: [{ name: 'number', repeated: true }],
  examples: [
    { formula: 'SUM([男],[女])', given: { 男: 12, 女: 30 }, value: 42 },
    { formula: 'SUM([男],[女])', given: { 男: 12, 女: { why: 'blank' } }, value: 12 },
    {
      formula: 'SUM([男],[女])',
      given: { 男: { why: 'blank' }, 女: { why: 'notApplicable' } },
      value: { why: 'missing', about: '男' },
    },
    { formula: '求和(1,2,3)', value: 6 },
  ],
  compile: overNumbers(
    () => 0,
    (total, number) => total + number,
    finite,
  ),
  plain: (...numbers) => numbers.reduce((total, number) => total + number, 0),
};
