/** Texts made of others. */
import { isAbsence, type Absence, type Value } from '#value/value';
import { Matrix } from '../datum';
import { faults } from '../faults';
import { declare, type Asked, type Datum } from './function';
import { showNumber } from '#value/decimal';

export const joining = [
  declare({
    name: 'CONCATENATE',
    chinese: '合并文字',
    help: 'function.CONCATENATE',
    parameters: [{ name: 'text', takes: 'text', repeated: true }],
    examples: [
      { formula: 'CONCATENATE("共",18,"个乡镇")', value: '共18个乡镇' },
      { formula: 'CONCATENATE(1,TRUE)', value: '1TRUE' },
    ],
    compute: (_, ...texts) => texts.join(''),
  }),
  declare({
    name: 'CONCAT',
    chinese: '连接文字',
    help: 'function.CONCAT',
    parameters: [{ name: 'text', takes: 'values', repeated: true }],
    examples: [
      { formula: 'CONCAT({"甲","乙"},1)', value: '甲乙1' },
      { formula: 'CONCAT(A1:A3)', cells: [['甲'], [null], [5]], value: '甲5' },
    ],
    compute(asked, ...args) {
      const texts = textsIn(asked, args);
      return isAbsence(texts) ? texts : fitting(texts.join(''));
    },
  }),
  declare({
    name: 'TEXTJOIN',
    chinese: '分隔连接',
    help: 'function.TEXTJOIN',
    parameters: [
      { name: 'delimiter', takes: 'values' },
      { name: 'skipEmpty', takes: 'truth' },
      { name: 'text', takes: 'values', repeated: true },
    ],
    examples: [
      { formula: 'TEXTJOIN("、",TRUE,"甲","","丙")', value: '甲、丙' },
      { formula: 'TEXTJOIN("、",FALSE,"甲","","丙")', value: '甲、、丙' },
    ],
    compute(asked, delimiter, skip, ...args) {
      const between = textsIn(asked, [delimiter as Datum]);
      const texts = textsIn(asked, args as Datum[]);
      if (isAbsence(between)) return between;
      if (isAbsence(texts)) return texts;
      const kept = skip === true ? texts.filter((text) => text !== '') : texts;
      // Several delimiters come round in turn.
      const joined = kept.map((text, i) => (i === 0 ? '' : (between[(i - 1) % between.length] ?? '')) + text);
      return fitting(joined.join(''));
    },
  }),
  declare({
    name: 'FIXED',
    chinese: '定小数位文字',
    help: 'function.FIXED',
    parameters: [
      { name: 'number', takes: 'number' },
      { name: 'digits', takes: 'number', optional: true },
      { name: 'plain', takes: 'truth', optional: true },
    ],
    examples: [
      { formula: 'FIXED(1234.567,1)', value: '1,234.6' },
      { formula: 'FIXED(1234.567,1,TRUE)', value: '1234.6' },
      { formula: 'FIXED(-1234.567,-1)', value: '-1,230' },
    ],
    compute(_, number, digits = 2, plain = false) {
      const places = Math.trunc(digits);
      if (places > 127) return faults.notNumber;
      const [whole = '', fraction] = showNumber(number, places).split('.');
      const grouped = plain ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
      return grouped + (fraction === undefined ? '' : `.${fraction}`);
    },
  }),
];

function textsIn({ mode }: Asked, args: readonly Datum[]): readonly string[] | Absence {
  const texts: string[] = [];
  let absent: Absence | undefined;
  const meet = (value: Value): void => {
    const text = mode.text(value);
    if (isAbsence(text)) absent ??= text;
    else texts.push(text);
  };
  for (const arg of args) {
    if (!(arg instanceof Matrix)) meet(arg);
    else for (const value of arg.values()) meet(value);
  }
  return absent ?? texts;
}

/** A cell holds so many signs and no more. */
function fitting(text: string): Value {
  return text.length > 32_767 ? faults.notNumber : text;
}
