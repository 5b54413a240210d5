/** Payments that differ from period to period. */
import { isAbsence } from '#value/value';
import { faults } from '../faults';
import { finite } from '../operators';
import { declare, type Datum } from './function';
import { numbersIn } from './numbers';
import { rootOf } from './root';

export const cashFlows = [
  declare({
    name: 'NPV',
    chinese: '净现值',
    help: 'function.NPV',
    parameters: [
      { name: 'rate', takes: 'number' },
      { name: 'value', takes: 'values', repeated: true },
    ],
    examples: [
      { formula: 'ROUND(NPV(10%,-10000,3000,4200,6800),2)', value: 1188.44 },
      { formula: 'NPV(0,1,2)', value: 3 },
    ],
    compute(asked, rate, ...values) {
      const flows = numbersIn(asked, values as Datum[]);
      return isAbsence(flows) ? flows : finite(presentOf(flows, rate as number, 1));
    },
  }),
  declare({
    name: 'IRR',
    chinese: '内部收益率',
    help: 'function.IRR',
    parameters: [
      { name: 'range', takes: 'values' },
      { name: 'guess', takes: 'number', optional: true },
    ],
    examples: [
      { formula: 'ROUND(IRR({-70000;12000;15000;18000;21000;26000}),4)', value: 0.0866 },
      { formula: 'IRR({1;2})', value: { why: 'outOfRange' } },
    ],
    compute(asked, range, guess = 0.1) {
      const flows = numbersIn(asked, [range]);
      if (isAbsence(flows)) return flows;
      if (!flows.some((flow) => flow < 0) || !flows.some((flow) => flow > 0)) return faults.outOfRange;
      return rootOf((rate) => presentOf(flows, rate, 0), guess) ?? faults.outOfRange;
    },
  }),
  declare({
    name: 'SLN',
    chinese: '直线折旧',
    help: 'function.SLN',
    parameters: [
      { name: 'cost', takes: 'number' },
      { name: 'salvage', takes: 'number' },
      { name: 'life', takes: 'number' },
    ],
    examples: [
      { formula: 'SLN(30000,7500,10)', value: 2250 },
      { formula: 'SLN(1,0,0)', value: { why: 'zeroDenominator' } },
    ],
    compute: (_, cost, salvage, life) =>
      life === 0 ? faults.zeroDenominator : finite((cost - salvage) / life),
  }),
];

function presentOf(flows: readonly number[], rate: number, first: number): number {
  return flows.reduce((total, flow, index) => total + flow / (1 + rate) ** (index + first), 0);
}
