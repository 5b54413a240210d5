import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseSheet } from '#exchange/recognise/recognise';
import { workbookOf, type Made } from './sheet';

const seed = 20261124;

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.integer({ min: -5, max: 3000 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        '乡镇',
        '序号',
        '合计',
        '备注',
        '活产数',
        '率(%)',
        '城关镇',
        '东  乡',
        '甲',
        '单位',
        '2025年',
        '1月',
        '其中',
      ],
      ...[
        '注:本表',
        '填表人:',
        '填报单位:某县',
        '—',
        '98.5%',
        '12人',
        '单位:人',
        '表号:卫统1表',
        '说明',
        '一、人员',
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('=A1/B1', '=SUM(A1:C1)', '=B2', '=Sheet2!A1+1', '=VLOOKUP(A1,B:C,2)', '=('),
  },
);
const grid = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 14 });
const merge = fc.constantFrom('A1:D1', 'A2:A3', 'B2:D2', 'C3:C5', 'E1:G2', 'A6:H6');

describe(`whatever stands on a sheet (seed ${seed})`, () => {
  it('what is found lies in order, inside the sheet, each column and name once', () => {
    fc.assert(
      fc.property(grid, fc.uniqueArray(merge, { maxLength: 3 }), (rows, merges) => {
        const workbook = workbookOf([rows as Made[][], { merges }]);
        const sheet = workbook.sheets[0] as (typeof workbook.sheets)[0];
        for (const t of recogniseSheet(workbook, sheet)) {
          expect(t.headerTop).toBeLessThanOrEqual(t.headerBottom + 1);
          expect(t.headerBottom).toBeLessThan(t.dataTop);
          expect(t.dataTop).toBeLessThanOrEqual(t.dataBottom);
          expect(t.dataBottom).toBeLessThanOrEqual(sheet.extent?.bottom ?? 0);
          expect(t.firstValueColumn).toBeLessThanOrEqual(t.lastValueColumn);
          const values = t.columns.map(({ column }) => column);
          const all = [...t.labelColumns, ...values, ...t.otherColumns];
          expect(new Set(all).size).toBe(all.length);
          expect([values[0], values[values.length - 1]]).toEqual([t.firstValueColumn, t.lastValueColumn]);
          for (const names of [t.columns.map(({ name }) => name), t.rows.map(({ name }) => name)]) {
            expect(new Set(names).size).toBe(names.length);
          }
          const outside = [...t.noteRows, ...t.signatureRows];
          expect(outside.every((row) => row > t.dataBottom || row < t.headerTop)).toBe(true);
          expect(t.rows.every(({ row }) => row >= t.dataTop && row <= t.dataBottom)).toBe(true);
          expect(t.confidence).toBeGreaterThan(0);
          expect(t.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { seed, numRuns: 400 },
    );
  });
});
