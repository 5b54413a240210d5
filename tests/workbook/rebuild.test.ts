import * as sheetjs from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { rebuildAsXlsx } from '#workbook/build/rebuild';
import { valueAt, valueOf } from '#workbook/cells';
import { compareWorkbooks } from '#workbook/compare';
import { openWorkbook } from '#workbook/open';
import { patchWorkbook } from '#workbook/patch/patch';
import type { Workbook } from '#workbook/sheet';
import { formulaIn, opened, sheetNamed, valueIn, valueOfResult } from './expect';
import { rows, sheetOf } from './fixture';

/** A form as an old Excel keeps it (SpreadsheetML 2003). */
function oldForm(): Uint8Array {
  const sheet = sheetjs.utils.aoa_to_sheet([
    ['资产负债表', null, null],
    ['青山镇', 12.5, 3],
    ['合计', null, '=不是公式'],
  ]);
  sheet['B3'] = { t: 'n', v: 12.5, f: 'SUM(B2:B2)', z: '0.00' };
  sheet['C2'] = { t: 'n', v: 45_000, z: 'yyyy"年"m"月"' };
  sheet['A4'] = { t: 'e', v: 0x2a };
  sheet['!ref'] = 'A1:C4';
  sheet['!merges'] = [sheetjs.utils.decode_range('A1:C1')];
  const hidden = sheetjs.utils.aoa_to_sheet([[true]]);
  const book = sheetjs.utils.book_new();
  sheetjs.utils.book_append_sheet(book, sheet, '表1');
  sheetjs.utils.book_append_sheet(book, hidden, '字典');
  book.Workbook = { Sheets: [{ name: '表1' }, { name: '字典', Hidden: 1 }] };
  return new Uint8Array(sheetjs.write(book, { type: 'array', bookType: 'xlml' }) as ArrayBuffer);
}

describe('an .xlsx made from an old workbook', async () => {
  const old: Workbook = valueOfResult(await openWorkbook(oldForm()));
  const bytes = await rebuildAsXlsx(old);
  const now = opened(bytes);

  it('says the same in every cell', () => {
    for (const { name, cells } of old.sheets) {
      const sheet = sheetNamed(now, name);
      expect(sheet.extent).toEqual(sheetNamed(old, name).extent);
      for (let index = 0; index < cells.count; index++) {
        const [row, column] = [cells.row[index] as number, cells.column[index] as number];
        expect(valueAt(sheet, row, column)).toEqual(valueOf(cells, index));
      }
    }
    expect([valueIn(bytes, 'A2'), valueIn(bytes, 'B3'), valueIn(bytes, 'C3'), valueIn(bytes, 'A4')]).toEqual([
      '青山镇',
      12.5,
      '=不是公式',
      { error: '#N/A' },
    ]);
    expect([formulaIn(bytes, 'B3'), formulaIn(bytes, 'C3')]).toEqual(['SUM(B2:B2)', undefined]);
  });
  it('has its merges, formats and hidden sheets', () => {
    expect(sheetNamed(now).merges).toEqual(sheetNamed(old).merges);
    expect(now.sheets.map(({ state }) => state)).toEqual(['visible', 'hidden']);
    expect(now.styles.map(({ format }) => format)).toEqual(expect.arrayContaining(['0.00', 'yyyy"年"m"月"']));
  });
  it('can be filled like any template', () => {
    const filled = valueOfResult(patchWorkbook(bytes, [{ sheet: '表1', row: 2, column: 2, value: 99 }]));
    const proof = compareWorkbooks(bytes, filled.bytes, [{ sheet: '表1', cell: 'B2' }]);
    expect(valueOfResult(proof).cellsDiffering).toEqual([]);
    expect(valueIn(filled.bytes, 'B2')).toBe(99);
  });
  it('has the same bytes every time', async () => expect(await rebuildAsXlsx(old)).toEqual(bytes));
  it('keeps an array formula as one', async () => {
    const array = opened(
      sheetOf(
        rows(
          '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
        ),
      ),
    );
    const made = await rebuildAsXlsx(array);
    expect(sheetNamed(opened(made)).arrays).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
    expect([valueIn(made, 'A1'), valueIn(made, 'A2')]).toEqual([2, 4]);
  });
});
