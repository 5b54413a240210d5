import { faults } from '../faults';
import { finite } from '../operators';
import { declare } from './function';
import { floor } from './digits';
import { overNumbers } from './numbers';

const number = { name: 'number', takes: 'number' } as const;
const divisor = { name: 'divisor', takes: 'number' } as const;
const numbers = [{ name: 'number', takes: 'values', repeated: true }] as const;

/** Beyond it Excel no longer finds the remainder. */
const largestQuotient = 1_125_900_000_000;

export const product = declare({
  name: 'PRODUCT',
  chinese: '乘积',
  help: 'function.PRODUCT',
  parameters: numbers,
  examples: [
    { formula: 'PRODUCT(2,3,4)', value: 24 },
    { formula: 'PRODUCT({"文字"})', value: 0 },
  ],
  compute: overNumbers(
    () => 1,
    (product, one) => product * one,
    (product, count) => (count === 0 ? 0 : finite(product)),
  ),
});

export const arithmetic = [
  declare({
    name: 'MOD',
    chinese: '取余',
    help: 'function.MOD',
    parameters: [number, divisor],
    examples: [
      { formula: 'MOD(7,3)', value: 1 },
      { formula: 'MOD(-7,3)', value: 2 },
      { formula: 'MOD(5,0)', value: { why: 'zeroDenominator' } },
    ],
    /** Has the sign of the divisor. */
    compute(_, of, by) {
      if (by === 0) return faults.zeroDenominator;
      if (Math.abs(of / by) >= largestQuotient) return faults.outOfRange;
      return of - by * Math.floor(of / by) + 0;
    },
  }),
  declare({
    name: 'QUOTIENT',
    chinese: '整除',
    help: 'function.QUOTIENT',
    parameters: [number, divisor],
    examples: [
      { formula: 'QUOTIENT(7,2)', value: 3 },
      { formula: 'QUOTIENT(-7,2)', value: -3 },
    ],
    compute(_, of, by) {
      if (by === 0) return faults.zeroDenominator;
      return Math.sign(of / by) * floor(Math.abs(of / by)) + 0;
    },
  }),
  declare({
    name: 'SIGN',
    chinese: '正负号',
    help: 'function.SIGN',
    parameters: [number],
    examples: [
      { formula: 'SIGN(-3)', value: -1 },
      { formula: 'SIGN(0)', value: 0 },
    ],
    compute: (_, of) => Math.sign(of),
    plain: Math.sign,
  }),
  declare({
    name: 'POWER',
    chinese: '乘幂',
    help: 'function.POWER',
    parameters: [number, { name: 'exponent', takes: 'number' }],
    examples: [
      { formula: 'POWER(2,10)', value: 1024 },
      { formula: 'POWER(4,0.5)', value: 2 },
      { formula: 'POWER(-8,0.5)', value: { why: 'outOfRange' } },
    ],
    compute: ({ mode }, of, exponent) => mode.operators['^'](of, exponent),
  }),
  declare({
    name: 'SQRT',
    chinese: '平方根',
    help: 'function.SQRT',
    parameters: [number],
    examples: [
      { formula: 'SQRT(9)', value: 3 },
      { formula: 'SQRT(-1)', value: { why: 'outOfRange' } },
    ],
    compute: (_, of) => finite(Math.sqrt(of)),
    plain: Math.sqrt,
  }),
  product,
  declare({
    name: 'SUMSQ',
    chinese: '平方和',
    help: 'function.SUMSQ',
    parameters: numbers,
    examples: [
      { formula: 'SUMSQ(3,4)', value: 25 },
      { formula: 'SUMSQ({1,2,3})', value: 14 },
    ],
    compute: overNumbers(
      () => 0,
      (total, one) => total + one * one,
      finite,
    ),
  }),
  declare({
    name: 'PI',
    chinese: '圆周率',
    help: 'function.PI',
    parameters: [],
    examples: [
      { formula: 'PI()', value: Math.PI },
      { formula: 'ROUND(PI(),2)', value: 3.14 },
    ],
    compute: () => Math.PI,
  }),
];
