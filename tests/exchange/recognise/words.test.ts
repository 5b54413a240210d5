import { describe, expect, it } from 'vitest';
import { fold, tidy, titleText } from '#exchange/recognise/fold';
import { isCodeRow } from '#exchange/recognise/code-row';
import { uniqueNames, unitIn } from '#exchange/recognise/names';
import { drawPicture } from '#exchange/recognise/picture';
import { workbookOf, type Made } from './sheet';

describe('captions are folded', () => {
  it('without the blanks that justify them', () => {
    expect(fold('指  标\n（人）')).toBe('指标(人)');
    expect(tidy('指  标\n（人）')).toBe('指标（人）');
    expect(tidy('Sum  of Field2')).toBe('Sum of Field2');
    expect(titleText('汇 总 表')).toBe('汇总表');
    expect(titleText('表一   门诊情况')).toBe('表一 门诊情况');
  });

  it('into unique names, with as much of the path as tells them apart', () => {
    expect(
      uniqueNames([
        ['活产数(人)'],
        ['2024年', '人数'],
        ['2025年', '人数'],
        ['人口', '(万人)'],
        ['率'],
        ['率'],
      ]),
    ).toEqual(['活产数', '2024年·人数', '2025年·人数', '人口', '率', '率(2)']);
  });

  it('and tell the counting unit they carry', () => {
    expect(['活产数(人)', '投资（万元）', '建档率%', '医护比(1:X)', '活产数'].map(unitIn)).toEqual([
      '人',
      '万元',
      '%',
      null,
      null,
    ]);
  });
});

describe('the row that numbers the columns', () => {
  const isOne = (row: readonly Made[]) => {
    const workbook = workbookOf([[row]]);
    return drawPicture(workbook, workbook.sheets[0] as (typeof workbook.sheets)[0]).lines.some(isCodeRow);
  };
  it.each([
    [['甲', '乙', '丙', 1, 2, 3]],
    [['甲', 1, 2, null, 3]],
    [['栏次', 1, 2, '3=2/1']],
    [['甲', '(1)', '(2)', '(3)']],
    [[1, 2, 3, 4]],
    [['甲', '①', '②']],
    [['A', 'B', 'C', 'D']],
  ] as const)('%j', (row) => expect(isOne(row)).toBe(true));
  it.each([
    [['城关镇', 1, 2, 3]],
    [[1, 2]],
    [[3, 4, 5]],
    [[1, 1, 2]],
    [['活产数', '死亡数']],
    [[2019, 2020, 2021]],
  ] as const)('but not %j', (row) => expect(isOne(row)).toBe(false));
});
