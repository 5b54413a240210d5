/** AVERAGEA, MAXA and MINA: texts in ranges count as 0, truths as 1 or 0. */
import { isFault } from '#value/absence';
import { isAbsence, type Absence, type Value } from '#value/value';
import { Matrix } from '../datum';
import { faults } from '../faults';
import { declare, type Asked, type Datum } from './function';
import { meanOf } from './deviations';

const values = [{ name: 'value', takes: 'values', repeated: true }] as const;

export const averages = [
  declare({
    name: 'AVERAGEA',
    chinese: '全部平均值',
    help: 'function.AVERAGEA',
    parameters: values,
    examples: [
      { formula: 'AVERAGEA({10,"文字",TRUE,1})', value: 3 },
      { formula: 'AVERAGEA(A1:A3)', cells: [[10], ['文字'], [null]], value: 5 },
    ],
    compute: (asked, ...args) =>
      overAll(asked, args, (found) => (found.length === 0 ? faults.zeroDenominator : meanOf(found))),
  }),
  declare({
    name: 'MAXA',
    chinese: '全部最大值',
    help: 'function.MAXA',
    parameters: values,
    examples: [
      { formula: 'MAXA({-3,TRUE})', value: 1 },
      { formula: 'MAXA(A1:A2)', cells: [[-10], ['文字']], value: 0 },
    ],
    compute: (asked, ...args) =>
      overAll(asked, args, (found) => found.reduce((most, one) => Math.max(most, one), found[0] ?? 0)),
  }),
  declare({
    name: 'MINA',
    chinese: '全部最小值',
    help: 'function.MINA',
    parameters: values,
    examples: [
      { formula: 'MINA({3,FALSE})', value: 0 },
      { formula: 'MINA(A1:A2)', cells: [[10], ['文字']], value: 0 },
    ],
    compute: (asked, ...args) =>
      overAll(asked, args, (found) => found.reduce((least, one) => Math.min(least, one), found[0] ?? 0)),
  }),
];

function overAll(asked: Asked, args: readonly Datum[], finish: (numbers: readonly number[]) => Value): Value {
  const numbers: number[] = [];
  let absent: Absence | undefined;
  const inRange = (value: Value): void => {
    if (typeof value === 'string') numbers.push(0);
    else if (!isAbsence(value)) numbers.push(Number(value));
    else if (isFault(value)) absent ??= value;
  };
  for (const arg of args) {
    if (arg instanceof Matrix) arg.eachFilled(inRange);
    else {
      const number = asked.mode.number(arg);
      if (typeof number === 'number') numbers.push(number);
      else absent ??= number;
    }
  }
  return absent ?? finish(numbers);
}
