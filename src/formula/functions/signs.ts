/** Signs by their numbers, capitals and blanks. In a Chinese Excel CHAR and CODE count by GBK. */
import { faults } from '../faults';
import { declare } from './function';
import { gbkCodeOf, signOfGbk } from './gbk';

const text = { name: 'text', takes: 'text' } as const;
const number = { name: 'number', takes: 'number' } as const;

export const signs = [
  declare({
    name: 'CHAR',
    chinese: '字符',
    help: 'function.CHAR',
    parameters: [number],
    examples: [
      { formula: 'CHAR(65)', value: 'A' },
      { formula: 'CHAR(45217)', value: '啊' },
      { formula: 'CHAR(0)', value: { why: 'notNumber' } },
    ],
    compute: (_, code) => signOfGbk(Math.trunc(code)) ?? faults.notNumber,
  }),
  declare({
    name: 'CODE',
    chinese: '字符代码',
    help: 'function.CODE',
    parameters: [text],
    examples: [
      { formula: 'CODE("A")', value: 65 },
      { formula: 'CODE("啊")', value: 45_217 },
      { formula: 'CODE("")', value: { why: 'notNumber' } },
    ],
    compute: (_, of) => (of === '' ? faults.notNumber : gbkCodeOf(of)),
  }),
  declare({
    name: 'UNICHAR',
    chinese: '统一码字符',
    help: 'function.UNICHAR',
    parameters: [number],
    examples: [
      { formula: 'UNICHAR(21307)', value: '医' },
      { formula: 'UNICHAR(0)', value: { why: 'notNumber' } },
    ],
    compute(_, code) {
      const point = Math.trunc(code);
      if (point < 1 || point > 0x10ffff) return faults.notNumber;
      return point >= 0xd800 && point <= 0xdfff ? faults.notFound : String.fromCodePoint(point);
    },
  }),
  declare({
    name: 'UNICODE',
    chinese: '统一码',
    help: 'function.UNICODE',
    parameters: [text],
    examples: [
      { formula: 'UNICODE("医")', value: 21_307 },
      { formula: 'UNICODE("")', value: { why: 'notNumber' } },
    ],
    compute: (_, of) => of.codePointAt(0) ?? faults.notNumber,
  }),
  declare({
    name: 'UPPER',
    chinese: '转大写',
    help: 'function.UPPER',
    parameters: [text],
    examples: [
      { formula: 'UPPER("bcg疫苗")', value: 'BCG疫苗' },
      { formula: 'UPPER("Total")', value: 'TOTAL' },
    ],
    compute: (_, of) => of.toUpperCase(),
  }),
  declare({
    name: 'LOWER',
    chinese: '转小写',
    help: 'function.LOWER',
    parameters: [text],
    examples: [
      { formula: 'LOWER("BCG疫苗")', value: 'bcg疫苗' },
      { formula: 'LOWER("Total")', value: 'total' },
    ],
    compute: (_, of) => of.toLowerCase(),
  }),
  declare({
    name: 'PROPER',
    chinese: '首字母大写',
    help: 'function.PROPER',
    parameters: [text],
    examples: [
      { formula: 'PROPER("this is a TITLE")', value: 'This Is A Title' },
      { formula: 'PROPER("2-cent\'s")', value: "2-Cent'S" },
    ],
    compute: (_, of) =>
      of.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  }),
  declare({
    name: 'TRIM',
    chinese: '去空格',
    help: 'function.TRIM',
    parameters: [text],
    examples: [
      { formula: 'TRIM("  城关  卫生院 ")', value: '城关 卫生院' },
      { formula: 'TRIM(" 5 ")', value: '5' },
    ],
    /** Only the plain space; of several within one is left. */
    compute: (_, of) => of.replace(/ +/g, ' ').replace(/^ | $/g, ''),
  }),
  declare({
    name: 'CLEAN',
    chinese: '去控制符',
    help: 'function.CLEAN',
    parameters: [text],
    examples: [
      { formula: 'CLEAN("甲"&CHAR(10)&"乙")', value: '甲乙' },
      { formula: 'CLEAN(CHAR(9)&"月报")', value: '月报' },
    ],
    compute: (_, of) => [...of].filter((sign) => sign >= ' ').join(''),
  }),
];
