import { describe, expect, it } from 'vitest';
import { recogniseSheet, recogniseWorkbook } from '#exchange/recognise/recognise';
import { captions } from './cases/captions';
import { columns } from './cases/columns';
import { none } from './cases/none';
import { rows } from './cases/rows';
import { several } from './cases/several';
import { workbookOf, type Made } from './sheet';
import { sketch } from './sketch';

describe.each([
  ['captions', captions],
  ['columns', columns],
  ['rows', rows],
  ['several tables', several],
  ['no table', none],
] as const)('tables are found where they are: %s', (_, cases) => {
  it.each(cases)('$name', ({ rows: made, options, tables }) => {
    const workbook = workbookOf([made, options]);
    expect(workbook.sheets.flatMap((sheet) => recogniseSheet(workbook, sheet).map(sketch))).toEqual(tables);
  });
});

const table: readonly (readonly Made[])[] = [
  ['乡镇', '活产数', '死亡数'],
  ['城关镇', 120, 1],
  ['东乡', 80, 0],
];

describe('a workbook', () => {
  it('gives the tables of its visible sheets; hidden ones only when asked', () => {
    const workbook = workbookOf(
      [table, { name: '字典', state: 'hidden' }],
      [table, { name: '报表' }],
      [[], { name: 'Sheet3' }],
    );
    expect(recogniseWorkbook(workbook).map(({ sheet }) => sheet)).toEqual(['报表']);
    expect(recogniseWorkbook(workbook, { hidden: true }).map(({ sheet }) => sheet)).toEqual(['报表', '字典']);
  });

  it('lends a table without a period the one its sheet or file is named after', () => {
    const workbook = workbookOf([table, { name: 'Sheet1' }]);
    const [found] = recogniseWorkbook(workbook, { fileName: '城关镇2025年上半年.xlsx' });
    expect(found?.period).toEqual({
      text: '2025年上半年',
      cell: '',
      iso: '2025-01/2025-06',
      from: 'fileName',
      period: { kind: 'half', year: 2025, index: 1, startMonth: 1 },
    });
  });

  it('is found the same wherever on the sheet it stands (moved down and right)', () => {
    for (const { rows: made, options } of [...captions, ...rows]) {
      if (options?.merges || made.some((row) => row.some((cell) => String(cell).includes('=')))) continue;
      const plain = workbookOf([made]);
      const moved = workbookOf([[[], [], ...made.map((row) => [null, null, ...row])]]);
      const places = (workbook: typeof plain, down: number, right: number) =>
        recogniseWorkbook(workbook).map((t) => [
          t.headerTop - down,
          t.headerBottom - down,
          t.dataTop - down,
          t.dataBottom - down,
          t.labelColumns.map((c) => c - right),
          t.firstValueColumn - right,
          t.lastValueColumn - right,
        ]);
      expect(places(moved, 2, 2)).toEqual(places(plain, 0, 0));
    }
  });
});
