/** Whole numbers: their divisors, and how many ways there are. */
import { isAbsence } from '#value/value';
import { faults } from '../faults';
import { finite } from '../operators';
import { declare, type Asked, type Datum, type Value } from './function';
import { floor } from './digits';
import { numbersIn } from './numbers';

const number = { name: 'number', takes: 'number' } as const;
const numbers = [{ name: 'number', takes: 'values', repeated: true }] as const;

export const wholeNumbers = [
  declare({
    name: 'GCD',
    chinese: '最大公约数',
    help: 'function.GCD',
    parameters: numbers,
    examples: [
      { formula: 'GCD(24,36)', value: 12 },
      { formula: 'GCD(5,0)', value: 5 },
      { formula: 'GCD(-1)', value: { why: 'outOfRange' } },
    ],
    compute: (asked, ...args) => folded(asked, args, 0, divisor),
  }),
  declare({
    name: 'LCM',
    chinese: '最小公倍数',
    help: 'function.LCM',
    parameters: numbers,
    examples: [
      { formula: 'LCM(24,36)', value: 72 },
      { formula: 'LCM(5,0)', value: 0 },
    ],
    compute: (asked, ...args) =>
      folded(asked, args, 1, (a, b) => (a === 0 || b === 0 ? 0 : (a / divisor(a, b)) * b)),
  }),
  declare({
    name: 'PERMUT',
    chinese: '排列数',
    help: 'function.PERMUT',
    parameters: [number, { name: 'chosen', takes: 'number' }],
    examples: [
      { formula: 'PERMUT(5,2)', value: 20 },
      { formula: 'PERMUT(2,3)', value: { why: 'outOfRange' } },
    ],
    compute(_, of, chosen) {
      const [all, some] = [Math.trunc(of), Math.trunc(chosen)];
      if (all <= 0 || some < 0 || all < some) return faults.outOfRange;
      let ways = 1;
      for (let left = all; left > all - some; left -= 1) ways *= left;
      return finite(ways);
    },
  }),
  declare({
    name: 'FACTDOUBLE',
    chinese: '双阶乘',
    help: 'function.FACTDOUBLE',
    parameters: [number],
    examples: [
      { formula: 'FACTDOUBLE(6)', value: 48 },
      { formula: 'FACTDOUBLE(7)', value: 105 },
    ],
    compute(_, of) {
      const whole = Math.trunc(of);
      if (whole < -1 || whole > 300) return faults.outOfRange;
      let product = 1;
      for (let factor = whole; factor > 1; factor -= 2) product *= factor;
      return finite(product);
    },
  }),
  declare({
    name: 'ROMAN',
    chinese: '罗马数字',
    help: 'function.ROMAN',
    parameters: [number],
    examples: [
      { formula: 'ROMAN(499)', value: 'CDXCIX' },
      { formula: 'ROMAN(4000)', value: { why: 'notNumber' } },
    ],
    compute(_, of) {
      let left = Math.trunc(of);
      if (left < 0 || left > 3999) return faults.notNumber;
      let text = '';
      for (const [value, sign] of romanSigns) {
        text += sign.repeat(Math.floor(left / value));
        left %= value;
      }
      return text;
    },
  }),
];

const romanSigns = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function folded(
  asked: Asked,
  args: readonly Datum[],
  start: number,
  combine: (a: number, b: number) => number,
): Value {
  const found = numbersIn(asked, args);
  if (isAbsence(found)) return found;
  if (found.some((one) => one < 0)) return faults.outOfRange;
  return finite(found.map(floor).reduce((a, b) => combine(a, b), start));
}
