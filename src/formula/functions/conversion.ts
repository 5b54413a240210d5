/** Texts as numbers, and numbers as Chinese texts. */
import { round } from '#value/decimal';
import { isAbsence } from '#value/value';
import { faults } from '../faults';
import { declare } from './function';
import { chineseDigits, chineseNumber } from './numerals';

export const conversions = [
  declare({
    name: 'VALUE',
    chinese: '文本转数字',
    help: 'function.VALUE',
    parameters: [{ name: 'text', takes: 'present' }],
    examples: [
      { formula: 'VALUE("1,234")', value: 1234 },
      { formula: 'VALUE("12.5%")', value: 0.125 },
      { formula: 'VALUE("十二")', value: { why: 'notNumber', about: '十二' } },
    ],
    /** A truth is no text that says a number. */
    compute: ({ mode }, text) => (typeof text === 'boolean' ? faults.notNumber : mode.number(text)),
  }),
  declare({
    name: 'NUMBERVALUE',
    chinese: '按分隔符转数字',
    help: 'function.NUMBERVALUE',
    parameters: [
      { name: 'text', takes: 'text' },
      { name: 'point', takes: 'text', optional: true },
      { name: 'group', takes: 'text', optional: true },
    ],
    examples: [
      { formula: 'NUMBERVALUE("2.500,27",",",".")', value: 2500.27 },
      { formula: 'NUMBERVALUE("3.5%")', value: 0.035 },
    ],
    compute({ mode }, text, point = '.', group = ',') {
      const [, body = '', percents = ''] = /^([^%]*)(%*)$/.exec(text.replace(/\s/g, '')) ?? [];
      if (body === '' && percents === '') return text.trim() === '' ? 0 : faults.notNumber;
      const [whole = '', ...rest] = body.split(point.charAt(0));
      if (rest.length > 1 || (rest[0] ?? '').includes(group.charAt(0))) return faults.notNumber;
      const bare = [whole.split(group.charAt(0)).join(''), ...rest].join('.');
      const number = mode.number(bare);
      return isAbsence(number) ? faults.notNumber : number / 100 ** percents.length;
    },
  }),
  declare({
    name: 'NUMBERSTRING',
    chinese: '中文数字',
    help: 'function.NUMBERSTRING',
    parameters: [
      { name: 'number', takes: 'number' },
      { name: 'type', takes: 'number' },
    ],
    examples: [
      { formula: 'NUMBERSTRING(123,1)', value: '一百二十三' },
      { formula: 'NUMBERSTRING(123,2)', value: '壹佰贰拾叁' },
      { formula: 'NUMBERSTRING(123,3)', value: '一二三' },
    ],
    compute(_, number, type) {
      const whole = round(number, 0);
      if (whole < 0 || whole >= 1e15) return faults.outOfRange;
      const kind = Math.trunc(type);
      if (kind === 3) return chineseDigits(String(whole), false);
      return kind === 1 || kind === 2 ? chineseNumber(whole, kind === 2) : faults.outOfRange;
    },
  }),
];
