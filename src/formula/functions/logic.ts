import { worse } from '#value/absence';
import { isAbsence, type Absence, type Value } from '#value/value';
import { asTruth } from '../coerce';
import type { FormulaFunction, Program } from './function';

export const and: FormulaFunction = {
  name: 'AND',
  chinese: '且',
  help: 'function.AND',
  parameters: [{ name: 'condition', repeated: true }],
  examples: [
    { formula: 'AND(1<2,2<3)', value: true },
    { formula: 'AND([甲]>0,[乙]>0)', given: { 甲: 1, 乙: 0 }, value: false },
    {
      formula: 'AND([甲]>0,[乙]>0)',
      given: { 甲: 0, 乙: { why: 'blank' } },
      value: { why: 'missing', about: '乙' },
    },
  ],
  compile: (args) => (row) => overTruths(args, row, (truths) => truths.every(Boolean)),
};

export const or: FormulaFunction = {
  name: 'OR',
  chinese: '或',
  help: 'function.OR',
  parameters: [{ name: 'condition', repeated: true }],
  examples: [
    { formula: 'OR(1>2,2<3)', value: true },
    { formula: 'OR([甲]>0,[乙]>0)', given: { 甲: 0, 乙: 0 }, value: false },
  ],
  compile: (args) => (row) => overTruths(args, row, (truths) => truths.some(Boolean)),
};

export const not: FormulaFunction = {
  name: 'NOT',
  chinese: '非',
  help: 'function.NOT',
  parameters: [{ name: 'condition' }],
  examples: [
    { formula: 'NOT(1>2)', value: true },
    { formula: 'NOT(5)', value: false },
  ],
  compile: (args) => (row) => overTruths(args, row, ([truth]) => !truth),
};

/** As in Excel every condition is asked: one that cannot be answered leaves the whole unanswered. */
function overTruths(args: readonly Program[], row: number, decide: (truths: boolean[]) => boolean): Value {
  const truths: boolean[] = [];
  let absent: Absence | undefined;
  for (const arg of args) {
    const truth = asTruth(arg(row));
    if (!isAbsence(truth)) truths.push(truth);
    else absent = absent ? worse(absent, truth) : truth;
  }
  return absent ?? decide(truths);
}
