import { round as roundNumber } from '#value/decimal';
import { declare } from './function';

export const round = declare({
  name: 'ROUND',
  chinese: '四舍五入',
  help: 'function.ROUND',
  parameters: [
    { name: 'number', takes: 'number' },
    { name: 'digits', takes: 'number' },
  ],
  examples: [
    { formula: 'ROUND(2.675,2)', value: 2.68 },
    { formula: 'ROUND(1.005,2)', value: 1.01 },
    { formula: 'ROUND(-0.5,0)', value: -1 },
    { formula: 'ROUND(1250,-2)', value: 1300 },
    { formula: 'ROUND([分子]/[分母]*100,2)', given: { 分子: 95, 分母: 96 }, value: 98.96 },
    { formula: 'ROUND([分子]/[分母]*100,2)', given: { 分子: 0, 分母: 0 }, value: { why: 'zeroDenominator' } },
  ],
  compute: (_, number, digits) => roundNumber(number, Math.trunc(digits)),
  plain: (number, digits) => roundNumber(number as number, Math.trunc(digits as number)),
});
