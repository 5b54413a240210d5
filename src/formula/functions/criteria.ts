/** COUNTIF, SUMIFS and their kin: figures of the cells that meet conditions. */
import { isAbsence } from '#value/value';
import { Matrix } from '../datum';
import { faults } from '../faults';
import { finite } from '../operators';
import { declare, type Datum, type Value } from './function';
import { conditionsOf, countMatches, sizedAs, where } from './conditions';
import { meanOf } from './deviations';

const range = { name: 'range', takes: 'values' } as const;
const criterion = { name: 'criterion', takes: 'value' } as const;
const ranges = { ...range, repeated: true } as const;
const more = { ...criterion, repeated: true } as const;

export const criteria = [
  declare({
    name: 'COUNTIF',
    chinese: '按条件计数',
    help: 'function.COUNTIF',
    parameters: [range, criterion],
    examples: [
      { formula: 'COUNTIF(A1:A4,">=60")', cells: [[59], [60], ['75'], [90]], value: 2 },
      { formula: 'COUNTIF(A1:A3,"*卫生院")', cells: [['城关镇卫生院'], ['县医院'], [null]], value: 1 },
    ],
    compute: (_, from, wanted) => count([from, wanted]),
  }),
  declare({
    name: 'COUNTIFS',
    chinese: '按多条件计数',
    help: 'function.COUNTIFS',
    parameters: [ranges, more],
    examples: [
      { formula: 'COUNTIFS(A1:A3,">1",A1:A3,"<3")', cells: [[1], [2], [3]], value: 1 },
      { formula: 'COUNTIFS(A1:A3,"<>")', cells: [[1], [null], [3]], value: 2 },
    ],
    compute: (_, ...pairs) => count(pairs),
  }),
  declare({
    name: 'SUMIFS',
    chinese: '按多条件求和',
    help: 'function.SUMIFS',
    parameters: [{ name: 'sumRange', takes: 'values' }, ranges, more],
    examples: [
      { formula: 'SUMIFS(A1:A3,A1:A3,">1",A1:A3,"<9")', cells: [[1], [2], [3]], value: 5 },
      { formula: 'SUMIFS(A1:A3,A1:A3,"甲")', cells: [[1], [2], [3]], value: 0 },
    ],
    compute: (_, from, ...pairs) =>
      where(from, pairs, (numbers) => finite(numbers.reduce((total, number) => total + number, 0))),
  }),
  declare({
    name: 'AVERAGEIF',
    chinese: '按条件平均',
    help: 'function.AVERAGEIF',
    parameters: [range, criterion, { name: 'averageRange', takes: 'values', optional: true }],
    examples: [
      { formula: 'AVERAGEIF(A1:A3,">1")', cells: [[1], [2], [4]], value: 3 },
      { formula: 'AVERAGEIF(A1:A3,">9")', cells: [[1], [2], [4]], value: { why: 'zeroDenominator' } },
    ],
    compute(_, from, wanted, averaged = from) {
      if (!(from instanceof Matrix) || !(averaged instanceof Matrix)) return faults.notNumber;
      return where(sizedAs(averaged, from), [from, wanted], average);
    },
  }),
  declare({
    name: 'AVERAGEIFS',
    chinese: '按多条件平均',
    help: 'function.AVERAGEIFS',
    parameters: [{ name: 'averageRange', takes: 'values' }, ranges, more],
    examples: [
      { formula: 'AVERAGEIFS(A1:A3,A1:A3,">1",A1:A3,"<9")', cells: [[1], [2], [4]], value: 3 },
      { formula: 'AVERAGEIFS(A1:A3,A1:A3,"甲")', cells: [[1], [2], [4]], value: { why: 'zeroDenominator' } },
    ],
    compute: (_, from, ...pairs) => where(from, pairs, average),
  }),
  declare({
    name: 'MAXIFS',
    chinese: '按条件最大值',
    help: 'function.MAXIFS',
    parameters: [{ name: 'maxRange', takes: 'values' }, ranges, more],
    examples: [
      { formula: 'MAXIFS(A1:A3,A1:A3,"<4")', cells: [[1], [2], [4]], value: 2 },
      { formula: 'MAXIFS(A1:A3,A1:A3,"<0")', cells: [[1], [2], [4]], value: 0 },
    ],
    compute: (_, from, ...pairs) => where(from, pairs, (numbers) => outermost(numbers, Math.max)),
  }),
  declare({
    name: 'MINIFS',
    chinese: '按条件最小值',
    help: 'function.MINIFS',
    parameters: [{ name: 'minRange', takes: 'values' }, ranges, more],
    examples: [
      { formula: 'MINIFS(A1:A3,A1:A3,">1")', cells: [[1], [2], [4]], value: 2 },
      { formula: 'MINIFS(A1:A3,A1:A3,"<0")', cells: [[1], [2], [4]], value: 0 },
    ],
    compute: (_, from, ...pairs) => where(from, pairs, (numbers) => outermost(numbers, Math.min)),
  }),
];

function count(pairs: readonly Datum[]): Value {
  const conditions = conditionsOf(pairs);
  return isAbsence(conditions) ? conditions : countMatches(conditions);
}

function average(numbers: readonly number[]): Value {
  return numbers.length === 0 ? faults.zeroDenominator : finite(meanOf(numbers));
}

function outermost(numbers: readonly number[], choose: (a: number, b: number) => number): number {
  return numbers.length === 0 ? 0 : numbers.reduce((found, number) => choose(found, number));
}
