/** Files harmed at random, the same way for the same seed: cut short, bytes flipped, parts harmed under a right check sum. */
import * as sheetjs from '@e965/xlsx';
import { openWorkbook } from '#workbook/open';
import { inflate, readZip } from '#workbook/opc/read';
import { writeZip } from '#workbook/opc/write';
import { insertRows } from '#workbook/insert/insert';
import { patchWorkbook } from '#workbook/patch/patch';
import type { Problem, Result } from '#value/problem';
import { samples } from '../samples';

export type Random = () => number;

/** mulberry32: the same numbers for the same seed. */
export function randomness(start: number): Random {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  for (let times = 1 + below(8, random); times > 0; times--)
    copy[below(copy.length, random)] = below(256, random);
  return copy;
}

function cut(bytes: Uint8Array, random: Random): Uint8Array {
  return bytes.slice(0, below(bytes.length, random));
}

/** Harm inside a part, under a check sum that is right: what a hostile writer would do. */
function harmedInside(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes[0] !== 0x50) return flipped(bytes, random);
  const zip = readZip(bytes);
  const victim = below(zip.entries.length, random);
  return writeZip(
    zip.entries.map((entry, index) => {
      const content = inflate(zip, entry);
      if (index !== victim) return { name: entry.name, bytes: content };
      return { name: entry.name, bytes: random() < 0.5 ? flipped(content, random) : cut(content, random) };
    }),
  );
}

export const harms = {
  'cut short': cut,
  'with bytes flipped': flipped,
  'harmed inside a part': harmedInside,
} as const;

/** Files of the kinds that other readers take apart. */
function legacy(bookType: 'biff8' | 'biff5' | 'xlsb' | 'ods' | 'xlml' | 'html'): Uint8Array {
  const sheet = sheetjs.utils.aoa_to_sheet([
    ['机构', '活产数'],
    ['青山镇', 12.5],
    ['合计', true],
  ]);
  sheet['B4'] = { t: 'n', v: 12.5, f: 'SUM(B2:B3)' };
  sheet['!ref'] = 'A1:B4';
  const book = sheetjs.utils.book_new(sheet, '表1');
  return new Uint8Array(sheetjs.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

export const files: readonly Uint8Array[] = [
  ...Object.values(samples),
  legacy('biff8'),
  legacy('biff5'),
  legacy('xlsb'),
  legacy('ods'),
  legacy('xlml'),
  legacy('html'),
];

/** What all our work says about a file; anything thrown is a bug. */
export async function tryAll(file: Uint8Array): Promise<readonly Result<unknown>[]> {
  return [
    await openWorkbook(file),
    patchWorkbook(file, [{ sheet: '表1', row: 2, column: 2, value: 1 }]),
    insertRows(file, { sheet: '表1', after: 2, count: 1 }),
  ];
}

export function isKnown({ code }: Problem): boolean {
  return /^(file|patch|insert)\./.test(code);
}
