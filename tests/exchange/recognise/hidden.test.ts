import { describe, expect, it } from 'vitest';
import { recogniseSheet } from '#exchange/recognise/recognise';
import { workbookOf, type Made } from './sheet';

function told(rows: readonly (readonly Made[])[], hiddenColumns: readonly number[]) {
  const workbook = workbookOf([rows, { hiddenColumns }]);
  return workbook.sheets.flatMap((sheet) =>
    recogniseSheet(workbook, sheet).flatMap(({ doubts }) =>
      doubts
        .filter(({ code }) => code === 'recognise.hiddenColumns')
        .map(({ place, details }) => ({
          cell: place?.cell,
          columns: details?.['columns'],
        })),
    ),
  );
}

describe('hidden columns are not taken in, and nothing is lost without a word (law 7)', () => {
  it('figures hidden inside a table or right behind it are told, with their columns and the first cell', () => {
    const rows = [
      ['乡镇', '今年', '去年', '增减', '前年'],
      ['东街', 9, 8, 1, 6],
      ['西街', 7, 5, 2, 4],
    ];
    expect(told(rows, [3, 5])).toEqual([{ cell: 'C2', columns: 'C、E' }]);
  });

  it('hidden codes in words, hidden captions without figures and a sheet with nothing hidden are not', () => {
    const rows = [
      ['乡镇', '内部码', '今年', '备用'],
      ['东街', 'x1', 9, null],
      ['西街', 'x2', 7, null],
    ];
    expect(told(rows, [2, 4])).toEqual([]);
    expect(told(rows, [])).toEqual([]);
  });

  it('what is hidden elsewhere on the sheet belongs to no table', () => {
    const rows = [
      ['乡镇', '今年', null, null, null],
      ['东街', 9, null, null, 17],
      ['西街', 7, null, null, 13],
    ];
    expect(told(rows, [5])).toEqual([]);
  });
});
