import { worse } from '#value/absence';
import { round as roundNumber } from '#value/decimal';
import { isAbsence } from '#value/value';
import { asNumber } from '../coerce';
import type { FormulaFunction, Program } from './function';

export const round: FormulaFunction = {
  name: 'ROUND',
  chinese: '四舍五入',
  help: 'function.ROUND',
  parameters: [{ name: 'number' }, { name: 'digits' }],
  examples: [
    { formula: 'ROUND(2.675,2)', value: 2.68 },
    { formula: 'ROUND(1.005,2)', value: 1.01 },
    { formula: 'ROUND(-0.5,0)', value: -1 },
    { formula: 'ROUND(1250,-2)', value: 1300 },
    { formula: 'ROUND([分子]/[分母]*100,2)', given: { 分子: 95, 分母: 96 }, value: 98.96 },
    { formula: 'ROUND([分子]/[分母]*100,2)', given: { 分子: 0, 分母: 0 }, value: { why: 'zeroDenominator' } },
  ],
  compile(args) {
    const [number, digits] = args as readonly [Program, Program];
    return (row) => {
      const value = asNumber(number(row));
      const decimals = asNumber(digits(row));
      if (isAbsence(value)) return isAbsence(decimals) ? worse(value, decimals) : value;
      return isAbsence(decimals) ? decimals : roundNumber(value, Math.trunc(decimals));
    };
  },
  plain: (number, digits) => roundNumber(number as number, Math.trunc(digits as number)),
};
