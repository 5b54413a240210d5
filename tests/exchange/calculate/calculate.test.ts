import { describe, expect, it } from 'vitest';
import { agrees } from '#exchange/calculate/agree';
import { calculateWorkbook, type CalculatedCell, type WrittenCell } from '#exchange/calculate/calculate';
import { recalculated } from '#exchange/calculate/recalculated';
import { cellName } from '#workbook/address';
import type { CellValue, DefinedName, Workbook } from '#workbook/sheet';
import { madeWorkbook, type MadeCell, type MadeRows, type MadeSheet } from './made';

const now = 45_000.5;

type Sheets = Readonly<Record<string, MadeSheet | MadeRows>>;

function results(sheets: Sheets, names: readonly DefinedName[] = []): Record<string, unknown> {
  return shown(calculateWorkbook(madeWorkbook(sheets, names), { now }));
}

/** `表1!C5` → value; an error as its text, what is not known as its reason. */
function shown(cells: readonly CalculatedCell[]): Record<string, unknown> {
  return Object.fromEntries(
    cells.map(({ sheet, row, column, computed, about }) => [
      `${sheet}!${cellName(row, column)}`,
      computed === undefined ? { about } : typeof computed === 'object' ? computed?.error : computed,
    ]),
  );
}

describe('the formulas of a workbook', () => {
  it('come after what they need, wherever that stands', () => {
    expect(results({ 表1: [['=B1+1', '=C1*2', '=表2!A1', 4]], 表2: [['=表1!D1+1']] })).toEqual({
      '表1!A1': 11,
      '表1!B1': 10,
      '表1!C1': 5,
      '表2!A1': 5,
    });
  });

  it('may stand in a chain of 20,000, up or down', () => {
    const down = Array.from({ length: 20_000 }, (_, i): MadeCell[] => [i === 0 ? 1 : `=A${i}+1`]);
    const up = Array.from({ length: 20_000 }, (_, i): MadeCell[] => [i === 19_999 ? 1 : `=A${i + 2}+1`]);
    expect(results({ 表1: down })['表1!A20000']).toBe(20_000);
    expect(results({ 表1: up })['表1!A1']).toBe(20_000);
  });

  it('may be deep and stand in a long chain at once', () => {
    const deep = (cell: string): string =>
      Array.from({ length: 60 }).reduce<string>((inner) => `IF(TRUE,ROUND(${inner},2),0)`, `${cell}+1`);
    const chain = Array.from({ length: 2_000 }, (_, i): MadeCell[] => [
      i === 1_999 ? 1 : `=${deep(`A${i + 2}`)}`,
    ]);
    expect(results({ 表1: chain })['表1!A1']).toBe(2_000);
  });

  it('mean other cells in other places: relative, anchored, whole rows and columns', () => {
    expect(
      results({
        表1: [
          [1, 10, '=A1*B$1', '=SUM(A:A)', '=SUM($1:$1)-SUM(C1:E1)'],
          [2, 20, '=A2*B$1', '=SUM(A:A)', '=SUM(2:2)-SUM(C2:E2)'],
          [3, 30, '=A3*B$1', '=SUM(B:B)', null],
        ],
      }),
    ).toMatchObject({ '表1!C1': 10, '表1!C2': 20, '表1!C3': 30, '表1!D2': 6, '表1!D3': 60 });
  });

  it('a row summed with its own cell is a cycle', () => {
    expect(results({ 表1: [[1, '=SUM(1:1)']] })).toEqual({ '表1!B1': { about: 'cycle' } });
  });

  it('a cycle keeps what was stored, and what needs it takes that', () => {
    const sheets: Sheets = {
      表1: [
        [
          { formula: 'B1+1', cached: 7 },
          { formula: 'A1+1', cached: 8 },
          { formula: 'A1*2', cached: 14 },
        ],
      ],
    };
    expect(results(sheets)).toEqual({
      '表1!A1': { about: 'cycle' },
      '表1!B1': { about: 'cycle' },
      '表1!C1': 14,
    });
  });

  it('a cycle of 500 cells ends too', () => {
    const ring = Array.from({ length: 500 }, (_, i): MadeCell[] => [
      { formula: `A${((i + 1) % 500) + 1}+1`, cached: i },
    ]);
    expect(Object.values(results({ 表1: ring }))).toContainEqual({ about: 'cycle' });
  });

  it('a branch not taken is no cycle', () => {
    expect(results({ 表1: [['=IF(B1=0,0,C1)', 0, '=A1+1']] })).toEqual({ '表1!A1': 0, '表1!C1': 1 });
  });

  it('know names, a sheet’s own before the workbook’s', () => {
    const names: DefinedName[] = [
      { name: '总数', formula: '表1!$A$1:$A$2', hidden: false },
      { name: '系数', formula: '2', hidden: false },
      { name: '系数', formula: '3', sheet: '表2', hidden: false },
      { name: '左边', formula: '表1!XFD1', hidden: false },
    ];
    const sheets: Sheets = {
      表1: [
        [1, '=SUM(总数)*系数', '=左边'],
        [4, '=没有', null],
      ],
      表2: [['=系数', '=表1!系数']],
    };
    expect(results(sheets, names)).toEqual({
      '表1!B1': 10,
      // Read as if it stood in A1, where the cell to the left is the last of the row.
      '表1!C1': 10,
      '表1!B2': '#NAME?',
      '表2!A1': 3,
      '表2!B1': 2,
    });
  });

  it('take the cell of their own row or column from a range', () => {
    expect(
      results({
        表1: [
          [1, '=A1:A3*10', '=A$1:A$3*10'],
          [2, '=A1:A3*10', '=A$1:A$3*10'],
          [3, '=A9:A10*1', null],
        ],
      }),
    ).toMatchObject({ '表1!B1': 10, '表1!B2': 20, '表1!B3': '#VALUE!' });
  });

  it('as array formulas work value by value, and fill their range', () => {
    const array = { formula: 'A1:A3*B1:B3', cached: null };
    const total = { formula: 'SUM(IF(A1:A3>1,B1:B3,0))', cached: null };
    expect(
      results({
        表1: {
          rows: [
            [1, 10, array, total],
            [2, 20, array, '=SUM(A1:A3*B1:B3)'],
            [3, 30, array, null],
            [null, null, array, null],
          ],
          arrays: [
            { top: 1, left: 3, bottom: 4, right: 3 },
            { top: 1, left: 4, bottom: 1, right: 4 },
          ],
        },
      }),
    ).toEqual({
      '表1!C1': 10,
      '表1!C2': 40,
      '表1!C3': 90,
      '表1!C4': '#N/A',
      '表1!D1': 50,
      '表1!D2': 40,
    });
  });

  it('what is not supported is said, with what it is', () => {
    const sheets: Sheets = {
      表1: [
        [
          { formula: 'NOSUCH(1)', cached: 5 },
          { formula: 'A1*2', cached: 10 },
          { formula: '[1]表!A1+1', cached: 3 },
          { formula: 'IF(TRUE,1,NOSUCH(1))', cached: 1 },
          { formula: 'IFERROR(NOSUCH(1),2)', cached: 5 },
        ],
      ],
    };
    expect(results(sheets)).toEqual({
      '表1!A1': { about: 'NOSUCH' },
      '表1!B1': 10,
      '表1!C1': { about: '[1]' },
      '表1!D1': 1,
      '表1!E1': { about: 'NOSUCH' },
    });
  });

  it('a text longer than a cell holds is an error', () => {
    const grown = Array.from({ length: 40 }, (_, i): MadeCell[] => [
      i === 0 ? '镇'.repeat(9_000) : `=A${i}&A${i}`,
    ]);
    const found = results({ 表1: [...grown, ['=LEN(A2)', '=REPT("甲",1E12)']] });
    expect(found).toMatchObject({ '表1!A2': '镇'.repeat(18_000), '表1!A3': '#VALUE!', '表1!A40': '#VALUE!' });
    expect(found['表1!A41']).toBe(18_000);
    expect(found['表1!B41']).toBe('#VALUE!');
  });

  it('sums over sheets that stand between two', () => {
    expect(
      results({ 一: [[1]], 二: [[2]], 三: [[4]], 合计: [['=SUM(一:三!A1)', '=SUM(一:没有!A1)']] }),
    ).toEqual({
      '合计!A1': 7,
      '合计!B1': '#REF!',
    });
  });

  it('give no empty cell: what refers to one is 0', () => {
    expect(results({ 表1: [['=C1', '=C1&""', null]] })).toEqual({ '表1!A1': 0, '表1!B1': '' });
  });

  it('take the moment from whoever asks', () => {
    expect(results({ 表1: [['=TODAY()', '=NOW()']] })).toEqual({ '表1!A1': 45_000, '表1!B1': 45_000.5 });
  });
});

describe('values written into a workbook', () => {
  const stored = (formula: string, cached: CellValue): MadeCell => ({ formula, cached });
  const workbook = (): Workbook =>
    madeWorkbook({
      表1: [
        [1, 2, stored('A1+B1', 3), stored('B1*2', 4), stored('C1/A1', 3)],
        [null, null, stored('A1/7', 0.14), stored('A1>0', true), stored('A9+1', 1)],
      ],
    });
  const edit = (row: number, column: number, value: CellValue): WrittenCell => ({
    sheet: '表1',
    row,
    column,
    value,
  });

  it('change the cells that depend on them, and only those', () => {
    expect(recalculated(workbook(), [edit(1, 1, 4)], now)).toEqual({
      cells: [
        edit(1, 3, 6),
        edit(1, 5, 1.5),
        // What Excel had stored was rounded; it depends on what was written, so it is told anew.
        edit(2, 3, 4 / 7),
      ],
      unknown: 0,
    });
  });

  it('may stand where the file has no cell', () => {
    expect(recalculated(workbook(), [edit(9, 1, 5)], now).cells).toEqual([edit(2, 5, 6)]);
  });

  it('may empty a cell, or put a value in a formula’s place', () => {
    expect(recalculated(workbook(), [edit(1, 1, null)], now).cells).toEqual([
      edit(1, 3, 2),
      edit(1, 5, { error: '#DIV/0!' }),
      edit(2, 3, 0),
      edit(2, 4, false),
    ]);
    expect(recalculated(workbook(), [edit(1, 3, 9)], now).cells).toEqual([edit(1, 5, 9)]);
  });

  it('give a result to formulas that had none', () => {
    const fresh = madeWorkbook({ 表1: [[1, '=A1+1', '=D1+1']] });
    expect(recalculated(fresh, [], now).cells).toEqual([edit(1, 2, 2), edit(1, 3, 1)]);
  });

  it('leave unknown what depends on the unsupported', () => {
    const odd = madeWorkbook({ 表1: [[1, stored('NOSUCH(A1)', 5), stored('B1+A1', 6), stored('A1+1', 2)]] });
    expect(recalculated(odd, [edit(1, 1, 2)], now)).toEqual({ cells: [edit(1, 4, 3)], unknown: 2 });
  });
});

describe('a computed value agrees with a stored one', () => {
  it.each([
    [98.958333333333, 98.958333333333 * (1 + 1e-12), true],
    [1, 1.001, false],
    [0, 1e-17, true],
    ['甲', '甲', true],
    ['A', 'a', false],
    [{ error: '#N/A' }, { error: '#N/A' }, true],
    [{ error: '#N/A' }, { error: '#REF!' }, false],
    [null, '', true],
    [null, 0, false],
    [1, true, false],
    [5, undefined, false],
  ] as const)('%j and %j: %s', (cached, computed, expected) => {
    expect(agrees(cached, computed)).toBe(expected);
  });

  it('needs nothing of Excel where only another file is read, or nothing is another', () => {
    const linked = madeWorkbook({
      表1: [[1, { formula: '[1]别处!B8', cached: 7 }, { formula: 'A1+未知函数(1)', cached: 3 }]],
    });
    const write = (value: number) => [{ sheet: '表1', row: 1, column: 1, value }];
    expect(recalculated(linked, write(1), now)).toEqual({ cells: [], unknown: 0 });
    expect(recalculated(linked, write(2), now)).toEqual({ cells: [], unknown: 1 });
  });
});
