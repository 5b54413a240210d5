/** Choices: only the branch taken is worked out. */
import { isAbsence } from '#value/value';
import { faults } from '../faults';
import { declare, type Datum, type Taken } from './function';
import { overTruths } from './logic';
import { oneOf } from './one';

type Later = Taken['later'];

export const choices = [
  declare({
    name: 'IFS',
    chinese: '多条件判断',
    help: 'function.IFS',
    parameters: [
      { name: 'condition', takes: 'later', repeated: true },
      { name: 'then', takes: 'later', repeated: true },
    ],
    examples: [
      { formula: 'IFS([率]>=95,"优",[率]>=90,"良",TRUE,"差")', given: { 率: 92 }, value: '良' },
      { formula: 'IFS(1>2,"是")', value: { why: 'notFound' } },
    ],
    compute(asked, ...parts) {
      for (let i = 0; i + 1 < parts.length; i += 2) {
        const truth = asked.mode.truth(oneOf(asked, (parts[i] as Later)()));
        if (isAbsence(truth)) return truth;
        if (truth) return (parts[i + 1] as Later)();
      }
      return parts.length % 2 === 0 ? faults.notFound : faults.notNumber;
    },
  }),
  declare({
    name: 'SWITCH',
    chinese: '匹配取值',
    help: 'function.SWITCH',
    parameters: [
      { name: 'value', takes: 'present' },
      { name: 'case', takes: 'later', repeated: true },
      { name: 'then', takes: 'later', repeated: true },
    ],
    examples: [
      { formula: 'SWITCH(2,1,"一",2,"二","其他")', value: '二' },
      { formula: 'SWITCH(9,1,"一",2,"二","其他")', value: '其他' },
      { formula: 'SWITCH(9,1,"一")', value: { why: 'notFound' } },
    ],
    compute(asked, value, ...rest) {
      const parts = rest as Later[];
      for (let i = 0; i + 1 < parts.length; i += 2) {
        const same = asked.mode.operators['='](value, oneOf(asked, (parts[i] as Later)()));
        if (isAbsence(same)) return same;
        if (same === true) return (parts[i + 1] as Later)();
      }
      const otherwise = parts.length % 2 === 1 ? parts[parts.length - 1] : undefined;
      return otherwise ? otherwise() : faults.notFound;
    },
  }),
  declare({
    name: 'CHOOSE',
    chinese: '选择',
    help: 'function.CHOOSE',
    parameters: [
      { name: 'index', takes: 'number' },
      { name: 'value', takes: 'later', repeated: true },
    ],
    examples: [
      { formula: 'CHOOSE(2,"一季度","二季度")', value: '二季度' },
      { formula: 'CHOOSE(3,"一季度","二季度")', value: { why: 'notNumber' } },
    ],
    compute(_, index, ...values): Datum {
      const found = Math.trunc(index as number) - 1;
      return found < 0 ? faults.notNumber : ((values[found] as Later | undefined)?.() ?? faults.notNumber);
    },
  }),
  declare({
    name: 'IFNA',
    chinese: '查无时',
    help: 'function.IFNA',
    parameters: [
      { name: 'value', takes: 'value' },
      { name: 'otherwise', takes: 'later' },
    ],
    examples: [
      { formula: 'IFNA(NA(),0)', value: 0 },
      { formula: 'IFNA(1/0,0)', value: { why: 'zeroDenominator' } },
    ],
    compute: (_, tried, otherwise) => (isAbsence(tried) && tried.why === 'notFound' ? otherwise() : tried),
  }),
  declare({
    name: 'XOR',
    chinese: '异或',
    help: 'function.XOR',
    parameters: [{ name: 'condition', takes: 'values', repeated: true }],
    examples: [
      { formula: 'XOR(1<2,2<1)', value: true },
      { formula: 'XOR(TRUE,TRUE)', value: false },
    ],
    /** True where an odd number of conditions is. */
    compute: (asked, ...args) => overTruths(asked, args, (truths) => truths.filter(Boolean).length % 2 === 1),
  }),
  declare({
    name: 'TRUE',
    chinese: '真',
    help: 'function.TRUE',
    parameters: [],
    examples: [
      { formula: 'TRUE()', value: true },
      { formula: 'TRUE()+1', value: 2 },
    ],
    compute: () => true,
  }),
  declare({
    name: 'FALSE',
    chinese: '假',
    help: 'function.FALSE',
    parameters: [],
    examples: [
      { formula: 'FALSE()', value: false },
      { formula: 'FALSE()+1', value: 1 },
    ],
    compute: () => false,
  }),
];
