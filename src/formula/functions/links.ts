/** What a cell says of itself and its kin: links, formulas, whether it is a reference. */
import { Area, Union, type Datum } from '../datum';
import { faults } from '../faults';
import { declare } from './function';

export const links = [
  declare({
    name: 'HYPERLINK',
    chinese: '超链接',
    help: 'function.HYPERLINK',
    parameters: [
      { name: 'target', takes: 'text' },
      { name: 'shown', takes: 'value', optional: true },
    ],
    examples: [
      { formula: 'HYPERLINK("#汇总!A1","返回汇总")', value: '返回汇总' },
      { formula: 'HYPERLINK("#汇总!A1")', value: '#汇总!A1' },
    ],
    compute: (_, target, shown = target) => shown,
  }),
  declare({
    name: 'ISREF',
    chinese: '是否引用',
    help: 'function.ISREF',
    parameters: [{ name: 'value', takes: 'values' }],
    examples: [
      { formula: 'ISREF(A1)', cells: [], value: true },
      { formula: 'ISREF("A1")', cells: [], value: false },
    ],
    compute: (_, of) => of instanceof Area,
  }),
  declare({
    name: 'ISFORMULA',
    chinese: '是否公式',
    help: 'function.ISFORMULA',
    parameters: [{ name: 'reference', takes: 'area' }],
    examples: [
      { formula: 'ISFORMULA(A1)', cells: [[5]], value: false },
      { formula: 'ISFORMULA(5)', cells: [], value: { why: 'badArguments' } },
    ],
    compute: ({ sheets }, area) => sheets?.formulaAt(area) !== undefined,
  }),
  declare({
    name: 'FORMULATEXT',
    chinese: '公式文本',
    help: 'function.FORMULATEXT',
    parameters: [{ name: 'reference', takes: 'area' }],
    examples: [
      { formula: 'FORMULATEXT(A1)', cells: [[5]], value: { why: 'notFound' } },
      { formula: 'ISNA(FORMULATEXT(A1))', cells: [[5]], value: true },
    ],
    compute({ sheets }, area) {
      const formula = sheets?.formulaAt(area);
      return formula === undefined ? faults.notFound : `=${formula}`;
    },
  }),
  declare({
    name: 'AREAS',
    chinese: '区域个数',
    help: 'function.AREAS',
    parameters: [{ name: 'reference', takes: 'values' }],
    examples: [
      { formula: 'AREAS(B2:D4)', cells: [], value: 1 },
      { formula: 'AREAS((B2:D4,E5))', cells: [], value: 2 },
    ],
    compute: (_, of) => areasIn(of),
  }),
];

function areasIn(datum: Datum): number {
  return datum instanceof Union ? datum.parts.reduce((total, part) => total + areasIn(part), 0) : 1;
}
