/** Pieces of a text, counted in signs. */
import { faults } from '../faults';
import { declare, type Value } from './function';

const text = { name: 'text', takes: 'text' } as const;
const count = { name: 'count', takes: 'number' } as const;
const start = { name: 'start', takes: 'number' } as const;

export const pieces = [
  declare({
    name: 'LEFT',
    chinese: '左取字',
    help: 'function.LEFT',
    parameters: [text, { ...count, optional: true }],
    examples: [
      { formula: 'LEFT("城关镇卫生院",3)', value: '城关镇' },
      { formula: 'LEFT("卫生院")', value: '卫' },
      { formula: 'LEFT("卫生院",-1)', value: { why: 'notNumber' } },
    ],
    compute: (_, of, signs = 1) => (signs < 0 ? faults.notNumber : of.slice(0, Math.trunc(signs))),
  }),
  declare({
    name: 'RIGHT',
    chinese: '右取字',
    help: 'function.RIGHT',
    parameters: [text, { ...count, optional: true }],
    examples: [
      { formula: 'RIGHT("城关镇卫生院",3)', value: '卫生院' },
      { formula: 'RIGHT(2024,2)', value: '24' },
    ],
    compute: (_, of, signs = 1) =>
      signs < 0 ? faults.notNumber : of.slice(Math.max(of.length - Math.trunc(signs), 0)),
  }),
  declare({
    name: 'MID',
    chinese: '中间取字',
    help: 'function.MID',
    parameters: [text, start, count],
    examples: [
      { formula: 'MID("城关镇卫生院",4,2)', value: '卫生' },
      { formula: 'MID("卫生院",9,2)', value: '' },
      { formula: 'MID("卫生院",0,2)', value: { why: 'notNumber' } },
    ],
    compute(_, of, from, signs) {
      const [first, size] = [Math.trunc(from), Math.trunc(signs)];
      return first < 1 || size < 0 ? faults.notNumber : of.slice(first - 1, first - 1 + size);
    },
  }),
  declare({
    name: 'LEN',
    chinese: '字数',
    help: 'function.LEN',
    parameters: [text],
    examples: [
      { formula: 'LEN("卫生院")', value: 3 },
      { formula: 'LEN(2024)', value: 4 },
    ],
    compute: (_, of) => of.length,
  }),
  declare({
    name: 'REPLACE',
    chinese: '替换位置',
    help: 'function.REPLACE',
    parameters: [text, start, count, { name: 'new', takes: 'text' }],
    examples: [
      { formula: 'REPLACE("2023年",3,2,"24")', value: '2024年' },
      { formula: 'REPLACE("13800001234",4,4,"****")', value: '138****1234' },
    ],
    compute(_, of, from, signs, other) {
      const [first, size] = [Math.trunc(from), Math.trunc(signs)];
      if (first < 1 || size < 0) return faults.notNumber;
      return of.slice(0, first - 1) + other + of.slice(first - 1 + size);
    },
  }),
  declare({
    name: 'SUBSTITUTE',
    chinese: '替换文字',
    help: 'function.SUBSTITUTE',
    parameters: [
      text,
      { name: 'old', takes: 'text' },
      { name: 'new', takes: 'text' },
      { name: 'which', takes: 'number', optional: true },
    ],
    examples: [
      { formula: 'SUBSTITUTE("甲-乙-丙","-","、")', value: '甲、乙、丙' },
      { formula: 'SUBSTITUTE("甲-乙-丙","-","、",2)', value: '甲-乙、丙' },
    ],
    compute(_, of, old, other, which): Value {
      if (which !== undefined && which < 1) return faults.notNumber;
      if (old === '') return of;
      const parts = of.split(old);
      if (which === undefined) return parts.join(other);
      const nth = Math.trunc(which);
      if (nth >= parts.length) return of;
      return parts.slice(0, nth).join(old) + other + parts.slice(nth).join(old);
    },
  }),
  declare({
    name: 'REPT',
    chinese: '重复文字',
    help: 'function.REPT',
    parameters: [text, count],
    examples: [
      { formula: 'REPT("★",3)', value: '★★★' },
      { formula: 'REPT("甲",-1)', value: { why: 'notNumber' } },
    ],
    compute(_, of, times) {
      const whole = Math.trunc(times);
      return whole < 0 || whole * of.length > 32_767 ? faults.notNumber : of.repeat(whole);
    },
  }),
];
