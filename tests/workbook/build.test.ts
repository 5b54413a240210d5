import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { buildWorkbook, freeName } from '#workbook/build/build';
import { placesOf } from '#workbook/build/places';
import type { SheetSpec } from '#workbook/build/spec';
import { cellIndex, formulaAt, valueAt } from '#workbook/cells';
import { textAt } from '#workbook/format';
import { opened, sheetNamed } from './expect';

const empty: SheetSpec = {
  name: '表1/妇幼',
  title: ['孕产妇保健情况报表', '(2026年上半年)'],
  marks: ['表    号:卫健统41表', '有效期至:2028年12月'],
  head: { left: '填报单位:海棠县', middle: '2026年上半年', right: '计量单位:人' },
  header: [
    { caption: '机构', width: 24 },
    {
      caption: '活产',
      children: [
        { caption: '活产数' },
        { caption: '住院分娩活产数' },
        { caption: '住院分娩率(%)', format: '0.00' },
      ],
    },
  ],
  codeRow: ['甲', '1', '2', '3'],
  rows: [],
  notes: ['说明:住院分娩率=住院分娩活产数÷活产数×100%。'],
  signatures: ['单位负责人:', '统计负责人:', '填表人:', '联系电话:', '报出日期:'],
};
const { firstRow } = placesOf(empty);
const spec: SheetSpec = {
  ...empty,
  rows: [
    { kind: 'data', cells: ['青山镇', 7, 6, { value: 600 / 7, formula: `C${firstRow}/B${firstRow}*100` }] },
    {
      kind: 'total',
      cells: [
        { value: '合计', indent: 1 },
        { value: 7, formula: `SUM(B${firstRow}:B${firstRow})` },
        null,
        '=无',
      ],
    },
  ],
};

describe('a form built from nothing', async () => {
  const bytes = await buildWorkbook({ sheets: [spec, spec], createdAt: '2026-11-24T00:00:00Z' });
  const workbook = opened(bytes);
  const sheet = sheetNamed(workbook);
  const places = placesOf(spec);

  it('has title, head, header levels, code row, rows, notes and signatures in their places', () => {
    expect(valueAt(sheet, 1, 1)).toBe('孕产妇保健情况报表');
    expect(valueAt(sheet, places.headRow, 1)).toBe('填报单位:海棠县');
    expect(valueAt(sheet, places.headerTop, 2)).toBe('活产');
    expect(valueAt(sheet, places.headerBottom, 4)).toBe('住院分娩率(%)');
    expect(valueAt(sheet, places.codeRow, 1)).toBe('甲');
    expect(valueAt(sheet, places.firstRow, 1)).toBe('青山镇');
    expect(valueAt(sheet, places.notesTop, 1)).toBe(spec.notes?.[0]);
    expect(valueAt(sheet, places.signatureRow, 1)).toBe('单位负责人:');
    expect(valueAt(sheet, places.signatureRow, 4)).toBe('联系电话:    报出日期:');
  });
  it('merges captions over their columns and down to the last level', () => {
    expect(sheet.merges).toContainEqual({
      top: places.headerTop,
      left: 1,
      bottom: places.headerBottom,
      right: 1,
    });
    expect(sheet.merges).toContainEqual({
      top: places.headerTop,
      left: 2,
      bottom: places.headerTop,
      right: 4,
    });
    expect(sheet.merges).toContainEqual({ top: 1, left: 1, bottom: 1, right: 4 });
  });
  it('keeps formulas live with their stored results', () => {
    expect(formulaAt(sheet, places.firstRow, 4)).toBe(`C${firstRow}/B${firstRow}*100`);
    expect(textAt(workbook, sheet, places.firstRow, 4)).toBe('85.71');
  });
  it('writes text that begins with = as text', () => {
    expect(formulaAt(sheet, places.lastRow, 4)).toBeUndefined();
    expect(valueAt(sheet, places.lastRow, 4)).toBe('=无');
  });
  it('draws lines around every cell of the table, also the empty ones', () => {
    const index = cellIndex(sheet.cells, places.lastRow, 3);
    expect(workbook.styles[sheet.cells.style[index] as number]?.borders).toBe('tblr');
  });
  it('prints on A4 across, fit to one page wide, header on every page', async () => {
    const peer = new exceljs.Workbook();
    await peer.xlsx.load(bytes.slice().buffer);
    const { pageSetup, views } = peer.worksheets[0] as exceljs.Worksheet;
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(pageSetup.printTitlesRow).toBe(`${places.headerTop}:${places.codeRow}`);
    expect(views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: places.codeRow });
  });
  it('has sheet names that Excel allows, each once', () => {
    expect(workbook.sheets.map((one) => one.name)).toEqual(['表1_妇幼', '表1_妇幼(2)']);
    expect(freeName(`'${'长'.repeat(40)}`, new Set())).toBe('长'.repeat(31));
    expect(freeName(' ', new Set())).toBe('Sheet');
  });
  it('has the same bytes every time', async () => {
    expect(await buildWorkbook({ sheets: [spec, spec], createdAt: '2026-11-24T00:00:00Z' })).toEqual(bytes);
  });
});
