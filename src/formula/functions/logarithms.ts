import { faults } from '../faults';
import { finite } from '../operators';
import { declare, type Value } from './function';
import { floor } from './digits';

const number = { name: 'number', takes: 'number' } as const;

export const logarithms = [
  declare({
    name: 'EXP',
    chinese: '指数',
    help: 'function.EXP',
    parameters: [number],
    examples: [
      { formula: 'EXP(0)', value: 1 },
      { formula: 'EXP(1000)', value: { why: 'outOfRange' } },
    ],
    compute: (_, of) => finite(Math.exp(of)),
  }),
  declare({
    name: 'LN',
    chinese: '自然对数',
    help: 'function.LN',
    parameters: [number],
    examples: [
      { formula: 'LN(1)', value: 0 },
      { formula: 'LN(0)', value: { why: 'outOfRange' } },
    ],
    compute: (_, of) => finite(Math.log(of)),
  }),
  declare({
    name: 'LOG',
    chinese: '对数',
    help: 'function.LOG',
    parameters: [number, { name: 'base', takes: 'number', optional: true }],
    examples: [
      { formula: 'LOG(1000)', value: 3 },
      { formula: 'LOG(8,2)', value: 3 },
      { formula: 'LOG(8,1)', value: { why: 'zeroDenominator' } },
    ],
    compute(_, of, base = 10): Value {
      if (of <= 0 || base <= 0) return faults.outOfRange;
      if (base === 1) return faults.zeroDenominator;
      if (base === 10) return Math.log10(of);
      return base === 2 ? Math.log2(of) : Math.log(of) / Math.log(base);
    },
  }),
  declare({
    name: 'LOG10',
    chinese: '常用对数',
    help: 'function.LOG10',
    parameters: [number],
    examples: [
      { formula: 'LOG10(1000)', value: 3 },
      { formula: 'LOG10(-1)', value: { why: 'outOfRange' } },
    ],
    compute: (_, of) => finite(Math.log10(of)),
  }),
  declare({
    name: 'FACT',
    chinese: '阶乘',
    help: 'function.FACT',
    parameters: [number],
    examples: [
      { formula: 'FACT(5)', value: 120 },
      { formula: 'FACT(-1)', value: { why: 'outOfRange' } },
    ],
    compute(_, of) {
      if (of < 0 || of >= 171) return faults.outOfRange;
      let product = 1;
      for (let factor = 2; factor <= floor(of); factor += 1) product *= factor;
      return product;
    },
  }),
  declare({
    name: 'COMBIN',
    chinese: '组合数',
    help: 'function.COMBIN',
    parameters: [number, { name: 'chosen', takes: 'number' }],
    examples: [
      { formula: 'COMBIN(8,2)', value: 28 },
      { formula: 'COMBIN(2,3)', value: { why: 'outOfRange' } },
    ],
    compute(_, of, chosen) {
      const [all, some] = [floor(of), floor(chosen)];
      if (some < 0 || all < some) return faults.outOfRange;
      let ways = 1;
      for (let i = 1; i <= Math.min(some, all - some); i += 1) ways = Math.round((ways * (all - i + 1)) / i);
      return finite(ways);
    },
  }),
];
