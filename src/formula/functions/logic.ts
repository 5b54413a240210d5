import { isFault, worse } from '#value/absence';
import { isAbsence, type Absence, type Value } from '#value/value';
import { Matrix, type Datum } from '../datum';
import { faults } from '../faults';
import { declare, type Asked } from './function';

export const and = declare({
  name: 'AND',
  chinese: '且',
  help: 'function.AND',
  parameters: [{ name: 'condition', takes: 'values', repeated: true }],
  examples: [
    { formula: 'AND(1<2,2<3)', value: true },
    { formula: 'AND([甲]>0,[乙]>0)', given: { 甲: 1, 乙: 0 }, value: false },
    {
      formula: 'AND([甲]>0,[乙]>0)',
      given: { 甲: 0, 乙: { why: 'blank' } },
      value: { why: 'missing', about: '乙' },
    },
    { formula: 'AND(A1:A3)', cells: [[1], [0], ['文字']], value: false },
  ],
  compute: (asked, ...args) => overTruths(asked, args, (truths) => truths.every(Boolean)),
});

export const or = declare({
  name: 'OR',
  chinese: '或',
  help: 'function.OR',
  parameters: [{ name: 'condition', takes: 'values', repeated: true }],
  examples: [
    { formula: 'OR(1>2,2<3)', value: true },
    { formula: 'OR([甲]>0,[乙]>0)', given: { 甲: 0, 乙: 0 }, value: false },
  ],
  compute: (asked, ...args) => overTruths(asked, args, (truths) => truths.some(Boolean)),
});

export const not = declare({
  name: 'NOT',
  chinese: '非',
  help: 'function.NOT',
  parameters: [{ name: 'condition', takes: 'truth' }],
  examples: [
    { formula: 'NOT(1>2)', value: true },
    { formula: 'NOT(5)', value: false },
  ],
  compute: (_, condition) => !condition,
});

/**
 * As in Excel every condition is asked: one that cannot be answered leaves the whole unanswered. Texts and empty cells of
 * a range are no conditions; where none is left there is no answer.
 */
export function overTruths(
  { mode }: Asked,
  args: readonly Datum[],
  decide: (truths: readonly boolean[]) => boolean,
): Value {
  const truths: boolean[] = [];
  let absent: Absence | undefined;
  const meet = (value: Value): void => {
    const truth = mode.truth(value);
    if (!isAbsence(truth)) truths.push(truth);
    else if (!absent) absent = truth;
    else if (!mode.cells) absent = worse(absent, truth);
  };
  for (const arg of args) {
    if (!(arg instanceof Matrix)) meet(arg);
    else {
      arg.eachFilled((value) => {
        if (typeof value === 'number' || typeof value === 'boolean' || isFault(value)) meet(value);
      });
    }
  }
  return absent ?? (truths.length === 0 ? faults.notNumber : decide(truths));
}
