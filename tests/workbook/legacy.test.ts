import * as sheetjs from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { formulaAt, valueAt } from '#workbook/cells';
import { showCell } from '#workbook/format';
import { openWorkbook } from '#workbook/open';
import type { Workbook } from '#workbook/sheet';
import { sheetNamed, valueOfResult } from './expect';
import { encode } from './fixture';

async function open(bytes: Uint8Array, fileName = '表.xls'): Promise<Workbook> {
  return valueOfResult(await openWorkbook(bytes, { fileName }));
}

/** 青山镇,12 人 in GBK. */
const gbkName = [0xc7, 0xe0, 0xc9, 0xbd, 0xd5, 0xf2];

function values(workbook: Workbook): unknown[][] {
  const sheet = sheetNamed(workbook);
  const { bottom, right } = sheet.extent ?? { bottom: 0, right: 0 };
  return Array.from({ length: bottom }, (_, row) =>
    Array.from({ length: right }, (_, column) => valueAt(sheet, row + 1, column + 1)),
  );
}

describe('comma-separated files', () => {
  it('in UTF-8 with and without its mark', async () => {
    const text = '机构,活产数\n青山镇,12\n';
    expect(values(await open(encode(text)))).toEqual([
      ['机构', '活产数'],
      ['青山镇', 12],
    ]);
    expect(values(await open(encode(`\ufeff${text}`)))).toEqual([
      ['机构', '活产数'],
      ['青山镇', 12],
    ]);
  });
  it('in GBK', async () => {
    expect(values(await open(Uint8Array.from([...gbkName, 0x2c, 0x31, 0x0d, 0x0a])))).toEqual([
      ['青山镇', 1],
    ]);
  });
  it('in UTF-16', async () => {
    const units = Uint16Array.from([...'\ufeff机构\t1\r\n'].map((letter) => letter.charCodeAt(0)));
    expect(values(await open(new Uint8Array(units.buffer)))).toEqual([['机构', 1]]);
  });
  it.each([
    [
      'tabs',
      'a\t1,5\nb\t2\n',
      [
        ['a', '1,5'],
        ['b', 2],
      ],
    ],
    [
      'semicolons',
      'a;1\nb;2',
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    [
      'quoted fields',
      '"a,""b""\n c",1\r\n"",2',
      [
        ['a,"b"\n c', 1],
        [null, 2],
      ],
    ],
    ['an unclosed quote', 'a,"b\nc', [['a', 'b\nc']]],
  ])('with %s', async (_, text, cells) => expect(values(await open(encode(text)))).toEqual(cells));
  it('only what is a number and nothing else becomes one', async () => {
    const text = '001,1/2,12人,"1,234",1234567890123456789,-0.50,1e5,5.';
    expect(values(await open(encode(text)))).toEqual([
      ['001', '1/2', '12人', '1,234', '1234567890123456789', -0.5, '1e5', '5.'],
    ]);
  });
  it('the sheet is called as the file', async () => {
    expect((await open(encode('a,b\n'), '/某处/城关镇2026.csv')).sheets[0]?.name).toBe('城关镇2026');
  });
});

describe('old binary workbooks', () => {
  const book = sheetjs.utils.book_new();
  const made = sheetjs.utils.aoa_to_sheet([
    ['机构', '活产数', '率'],
    ['青山镇', 12, 0.5],
    ['合计', true, null],
  ]);
  made['C2'] = { t: 'n', v: 0.5, f: 'B2/24', z: '0.00%' };
  made['!merges'] = [sheetjs.utils.decode_range('A3:A4')];
  sheetjs.utils.book_append_sheet(book, made, '表1');
  sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet([['字典']]), '字典');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };

  it.each(['biff8', 'xlsb', 'ods', 'xlml'] as const)('%s reads like any other', async (bookType) => {
    const bytes = new Uint8Array(sheetjs.write(book, { type: 'array', bookType }) as ArrayBuffer);
    const workbook = await open(bytes);
    const sheet = sheetNamed(workbook, '表1');
    expect(valueAt(sheet, 2, 1)).toBe('青山镇');
    expect(valueAt(sheet, 2, 2)).toBe(12);
    expect(valueAt(sheet, 3, 2)).toBe(true);
    expect(sheet.merges).toContainEqual({ top: 3, left: 1, bottom: 4, right: 1 });
    expect(workbook.sheets.map((one) => one.name)).toEqual(['表1', '字典']);
  });
  it('formulas come along', async () => {
    const bytes = new Uint8Array(sheetjs.write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer);
    expect(formulaAt(sheetNamed(await open(bytes), '表1'), 2, 3)).toBe('B2/24');
  });
  it('number formats and hidden sheets come along', async () => {
    const bytes = new Uint8Array(sheetjs.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    const before = bytes.slice();
    const workbook = await open(bytes);
    const { cells } = sheetNamed(workbook, '表1');
    const index = [...cells.number].findIndex((number, at) => number === 0.5 && cells.kind[at] === 1);
    expect(showCell(0.5, workbook.styles[cells.style[index] as number]?.format ?? '')).toBe('50.00%');
    expect(workbook.sheets[1]?.state).toBe('hidden');
    expect(bytes).toEqual(before);
  });
  it('BIFF5 of a Chinese Excel 95 is read in GBK', async () => {
    const bytes = new Uint8Array(
      sheetjs.write(book, { type: 'array', bookType: 'biff5', codepage: 936 }) as ArrayBuffer,
    );
    expect((await open(bytes)).sheets).toHaveLength(2);
  });
});

describe('pages under the name .xls', () => {
  it('HTML in GBK, numbers as numbers and codes as text', async () => {
    const head = encode(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><table><tr><td>',
    );
    const tail = encode('</td><td>12</td><td>001</td></tr></table></body></html>');
    const workbook = await open(Uint8Array.from([...head, ...gbkName, ...tail]));
    expect(workbook.kind).toBe('html');
    expect(values(workbook)).toEqual([['青山镇', 12, '001']]);
  });
});
