/** Pieces of a text counted in bytes, as a Chinese Excel does: a Chinese sign has two. Half a sign is left as a space. */
import { faults } from '../faults';
import { declare } from './function';

const text = { name: 'text', takes: 'text' } as const;
const count = { name: 'count', takes: 'number' } as const;
const start = { name: 'start', takes: 'number' } as const;

export const byteWise = [
  declare({
    name: 'LENB',
    chinese: '字节数',
    help: 'function.LENB',
    parameters: [text],
    examples: [
      { formula: 'LENB("卫生院")', value: 6 },
      { formula: 'LENB("卫1")', value: 3 },
    ],
    compute: (_, of) => bytesOf(of),
  }),
  declare({
    name: 'LEFTB',
    chinese: '按字节左取',
    help: 'function.LEFTB',
    parameters: [text, { ...count, optional: true }],
    examples: [
      { formula: 'LEFTB("卫生院",4)', value: '卫生' },
      { formula: 'LEFTB("a卫",1)', value: 'a' },
    ],
    compute: (_, of, bytes = 1) => (bytes < 0 ? faults.notNumber : cut(of, 0, Math.trunc(bytes))),
  }),
  declare({
    name: 'RIGHTB',
    chinese: '按字节右取',
    help: 'function.RIGHTB',
    parameters: [text, { ...count, optional: true }],
    examples: [
      { formula: 'RIGHTB("卫生院",2)', value: '院' },
      { formula: 'RIGHTB("院12",2)', value: '12' },
    ],
    compute(_, of, bytes = 1) {
      const all = bytesOf(of);
      return bytes < 0 ? faults.notNumber : cut(of, Math.max(all - Math.trunc(bytes), 0), all);
    },
  }),
  declare({
    name: 'MIDB',
    chinese: '按字节中间取',
    help: 'function.MIDB',
    parameters: [text, start, count],
    examples: [
      { formula: 'MIDB("卫生院",3,2)', value: '生' },
      { formula: 'MIDB("卫生院",0,2)', value: { why: 'notNumber' } },
    ],
    compute(_, of, from, bytes) {
      const [first, size] = [Math.trunc(from), Math.trunc(bytes)];
      return first < 1 || size < 0 ? faults.notNumber : cut(of, first - 1, first - 1 + size);
    },
  }),
  declare({
    name: 'ASC',
    chinese: '转半角',
    help: 'function.ASC',
    parameters: [text],
    examples: [
      { formula: 'ASC("Ａ１２")', value: 'A12' },
      { formula: 'ASC("卫生院")', value: '卫生院' },
    ],
    compute: (_, of) => of.replace(/[\uff01-\uff5e\u3000]/g, (sign) => sign.normalize('NFKC')),
  }),
  declare({
    name: 'WIDECHAR',
    chinese: '转全角',
    help: 'function.WIDECHAR',
    parameters: [text],
    examples: [
      { formula: 'WIDECHAR("A12")', value: 'Ａ１２' },
      { formula: 'WIDECHAR("卫生院")', value: '卫生院' },
    ],
    compute: (_, of) =>
      of
        .replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        .replace(/ /g, '\u3000'),
  }),
];

export function bytesOf(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) bytes += widthOf(text, i);
  return bytes;
}

function widthOf(text: string, index: number): number {
  return text.charCodeAt(index) < 0x80 ? 1 : 2;
}

function cut(text: string, from: number, to: number): string {
  let at = 0;
  let piece = '';
  for (let i = 0; i < text.length && at < to; i += 1) {
    const width = widthOf(text, i);
    const inside = Math.min(at + width, to) - Math.max(at, from);
    if (inside > 0) piece += inside === width ? text.charAt(i) : ' ';
    at += width;
  }
  return piece;
}
