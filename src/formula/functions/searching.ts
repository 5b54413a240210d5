/** Where a text stands in another. */
import { faults } from '../faults';
import { expressionOf } from './criterion';
import { declare, type Value } from './function';
import { bytesOf } from './bytes';

const wanted = { name: 'wanted', takes: 'text' } as const;
const text = { name: 'text', takes: 'text' } as const;
const start = { name: 'start', takes: 'number', optional: true } as const;

export const searches = [
  declare({
    name: 'FIND',
    chinese: '查找文字',
    help: 'function.FIND',
    parameters: [wanted, text, start],
    examples: [
      { formula: 'FIND("镇","城关镇卫生院")', value: 3 },
      { formula: 'FIND("乡","城关镇卫生院")', value: { why: 'notNumber' } },
    ],
    /** With regard to capitals, without wildcards. */
    compute: (_, what, of, from = 1) => placeFrom(of, from, (begin) => of.indexOf(what, begin)),
  }),
  declare({
    name: 'SEARCH',
    chinese: '搜索文字',
    help: 'function.SEARCH',
    parameters: [wanted, text, start],
    examples: [
      { formula: 'SEARCH("b","ABC")', value: 2 },
      { formula: 'SEARCH("卫*院","城关镇卫生院")', value: 4 },
      { formula: 'SEARCH("乡","城关镇卫生院")', value: { why: 'notNumber' } },
    ],
    compute: (_, what, of, from = 1) =>
      placeFrom(of, from, (begin) => searchIn(of, begin, expressionOf(what))),
  }),
  declare({
    name: 'FINDB',
    chinese: '按字节查找文字',
    help: 'function.FINDB',
    parameters: [wanted, text, start],
    examples: [
      { formula: 'FINDB("镇","城关镇")', value: 5 },
      { formula: 'FINDB("乡","城关镇")', value: { why: 'notNumber' } },
    ],
    compute: (_, what, of, from = 1) => inBytes(of, from, (begin) => of.indexOf(what, begin)),
  }),
  declare({
    name: 'SEARCHB',
    chinese: '按字节搜索文字',
    help: 'function.SEARCHB',
    parameters: [wanted, text, start],
    examples: [
      { formula: 'SEARCHB("?","卫生院12")', value: 7 },
      { formula: 'SEARCHB("生","卫生院")', value: 3 },
    ],
    /** `?` stands for one byte, so for no Chinese sign: it finds where digits and letters begin. */
    compute: (_, what, of, from = 1) =>
      inBytes(of, from, (begin) =>
        searchIn(of, begin, expressionOf(what).replace(/\[\^\](?!\*)/g, '[\\x00-\\x7f]')),
      ),
  }),
  declare({
    name: 'EXACT',
    chinese: '是否相同',
    help: 'function.EXACT',
    parameters: [wanted, text],
    examples: [
      { formula: 'EXACT("word","word")', value: true },
      { formula: 'EXACT("Word","word")', value: false },
    ],
    compute: (_, a, b) => a === b,
  }),
];

/** Places count from 1; one beyond the end is still a place to begin. */
function placeFrom(text: string, start: number, find: (begin: number) => number): Value {
  const begin = Math.trunc(start) - 1;
  if (begin < 0 || begin > text.length) return faults.notNumber;
  const found = find(begin);
  return found < 0 ? faults.notNumber : found + 1;
}

function searchIn(text: string, begin: number, expression: string): number {
  const found = text.slice(begin).search(new RegExp(expression, 'isu'));
  return found < 0 ? -1 : begin + found;
}

function inBytes(text: string, start: number, find: (begin: number) => number): Value {
  let begin = 0;
  while (begin < text.length && bytesOf(text.slice(0, begin)) < Math.trunc(start) - 1) begin += 1;
  if (start < 1 || Math.trunc(start) - 1 > bytesOf(text)) return faults.notNumber;
  const found = find(begin);
  return found < 0 ? faults.notNumber : bytesOf(text.slice(0, found)) + 1;
}
