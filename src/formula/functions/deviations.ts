/** How far figures lie from their mean. */
import { isAbsence, type Value } from '#value/value';
import { faults } from '../faults';
import { finite } from '../operators';
import { declare, type Asked, type Datum } from './function';
import { numbersIn } from './numbers';
import { renamed } from './renamed';

const numbers = [{ name: 'number', takes: 'values', repeated: true }] as const;

export const stdev = declare({
  name: 'STDEV',
  chinese: '标准差',
  help: 'function.STDEV',
  parameters: numbers,
  examples: [
    { formula: 'STDEV(2,4,6)', value: 2 },
    { formula: 'STDEV(5)', value: { why: 'zeroDenominator' } },
  ],
  compute: (asked, ...args) => root(variance(asked, args, 1)),
});

export const stdevP = declare({
  name: 'STDEVP',
  chinese: '全体标准差',
  help: 'function.STDEVP',
  parameters: numbers,
  examples: [
    { formula: 'STDEVP(1,3)', value: 1 },
    { formula: 'STDEVP(5)', value: 0 },
  ],
  compute: (asked, ...args) => root(variance(asked, args, 0)),
});

export const sampleVariance = declare({
  name: 'VAR',
  chinese: '方差',
  help: 'function.VAR',
  parameters: numbers,
  examples: [
    { formula: 'VAR(2,4,6)', value: 4 },
    { formula: 'VAR({1;2;"文字"})', value: 0.5 },
  ],
  compute: (asked, ...args) => variance(asked, args, 1),
});

export const wholeVariance = declare({
  name: 'VARP',
  chinese: '全体方差',
  help: 'function.VARP',
  parameters: numbers,
  examples: [
    { formula: 'VARP(1,3)', value: 1 },
    { formula: 'VARP(5)', value: 0 },
  ],
  compute: (asked, ...args) => variance(asked, args, 0),
});

export const deviations = [
  stdev,
  renamed(stdev, 'STDEV.S', '样本标准差'),
  stdevP,
  renamed(stdevP, 'STDEV.P', '总体标准差'),
  sampleVariance,
  renamed(sampleVariance, 'VAR.S', '样本方差'),
  wholeVariance,
  renamed(wholeVariance, 'VAR.P', '总体方差'),
  declare({
    name: 'DEVSQ',
    chinese: '偏差平方和',
    help: 'function.DEVSQ',
    parameters: numbers,
    examples: [
      { formula: 'DEVSQ(2,4,6)', value: 8 },
      { formula: 'DEVSQ(5)', value: 0 },
    ],
    compute(asked, ...args) {
      const found = numbersIn(asked, args);
      if (isAbsence(found)) return found;
      return found.length === 0 ? faults.outOfRange : finite(squares(found));
    },
  }),
  declare({
    name: 'AVEDEV',
    chinese: '平均偏差',
    help: 'function.AVEDEV',
    parameters: numbers,
    examples: [
      { formula: 'AVEDEV(2,4,6,8)', value: 2 },
      { formula: 'AVEDEV({"文字"})', value: { why: 'outOfRange' } },
    ],
    compute(asked, ...args) {
      const found = numbersIn(asked, args);
      if (isAbsence(found)) return found;
      if (found.length === 0) return faults.outOfRange;
      const mean = meanOf(found);
      return finite(meanOf(found.map((number) => Math.abs(number - mean))));
    },
  }),
];

/** A sample knows one thing less than it has figures. */
function variance(asked: Asked, args: readonly Datum[], less: 0 | 1): Value {
  const found = numbersIn(asked, args);
  if (isAbsence(found)) return found;
  const degrees = found.length - less;
  return degrees <= 0 ? faults.zeroDenominator : finite(squares(found) / degrees);
}

function squares(numbers: readonly number[]): number {
  const mean = meanOf(numbers);
  return numbers.reduce((total, number) => total + (number - mean) ** 2, 0);
}

export function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

function root(value: Value): Value {
  return typeof value === 'number' ? Math.sqrt(value) : value;
}
