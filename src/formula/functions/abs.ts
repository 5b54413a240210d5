import { asNumber } from '../coerce';
import { isAbsence } from '#value/value';
import type { FormulaFunction, Program } from './function';

export const abs: FormulaFunction = {
  name: 'ABS',
  chinese: '绝对值',
  help: 'function.ABS',
  parameters: [{ name: 'number' }],
  examples: [
    { formula: 'ABS(-3.5)', value: 3.5 },
    { formula: 'ABS([甲])', given: { 甲: { why: 'notCollected' } }, value: { why: 'missing', about: '甲' } },
  ],
  compile(args) {
    const [number] = args as readonly [Program];
    return (row) => {
      const value = asNumber(number(row));
      return isAbsence(value) ? value : Math.abs(value);
    };
  },
  plain: Math.abs,
};
