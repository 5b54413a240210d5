import { describe, expect, it } from 'vitest';
import type { TableFinding } from '#exchange/recognise/finding';
import { recogniseSheet } from '#exchange/recognise/recognise';
import { workbookOf, type Made } from './sheet';

const table: readonly (readonly Made[])[] = [
  ['乡镇', '活产数', '死亡数', '床位'],
  ['城关镇', 120, 1, 30],
  ['东乡', 80, 0, 20],
];

function below(...above: readonly (readonly Made[])[]): TableFinding {
  const workbook = workbookOf([[...above, ...table], { merges: ['A1:D1'] }]);
  const tables = workbook.sheets.flatMap((sheet) => recogniseSheet(workbook, sheet));
  expect(tables).toHaveLength(1);
  return tables[0] as TableFinding;
}

describe('what stands above a table', () => {
  it('is its title, marks, reporter and counting unit, label and text in one cell or two', () => {
    const found = below(
      ['孕产妇保健和健康情况年报表'],
      [null, null, '表    号:', '卫统41表'],
      [null, null, '制定机关:卫生部'],
      [null, null, '批准文号:国统制〔2012〕184号'],
      ['填报单位(盖章):海棠县卫生健康局', null, null, '有效期至:2014年'],
      ['2013年', null, null, '计量单位:人'],
    );
    expect(found.title).toEqual({ text: '孕产妇保健和健康情况年报表', cell: 'A1' });
    expect(found.marks).toEqual([
      { label: '表号', text: '卫统41表', cell: 'C2' },
      { label: '制定机关', text: '卫生部', cell: 'C3' },
      { label: '批准文号', text: '国统制〔2012〕184号', cell: 'C4' },
      { label: '有效期至', text: '2014年', cell: 'D5' },
    ]);
    expect(found.reporter).toEqual({ text: '海棠县卫生健康局', cell: 'A5' });
    expect(found.countingUnit).toBe('人');
    expect(found.period).toMatchObject({ iso: '2013', cell: 'A6', from: 'head' });
  });

  it('is several marks in one cell, line by line', () => {
    const found = below(['年报表'], [null, null, null, '表 号:卫统41表\n制定机关:卫生部\n有效期至:2014年']);
    expect(found.marks.map(({ label, text }) => [label, text])).toEqual([
      ['表号', '卫统41表'],
      ['制定机关', '卫生部'],
      ['有效期至', '2014年'],
    ]);
    expect(found.period).toBeNull();
  });

  it.each([
    ['the title', [['2025年上半年妇幼保健统计表']], '2025-01/2025-06', 'A1'],
    [
      'a line of its own, rather than the year in the title',
      [['2025年统计表'], ['(2025年1—6月)']],
      '2025-01/2025-06',
      'A2',
    ],
    ['months of the year in the title', [['2025年统计表'], ['(1—6月)']], '2025-01/2025-06', 'A2'],
    [
      'a filled label',
      [['统计月报'], ['单位:城关镇', null, '统计日期:2003-04-21至2003-05-20']],
      '2003-04-21/2003-05-20',
      'C2',
    ],
  ] as const)('names the period: %s', (_, above, iso, cell) => {
    expect(below(...above).period).toMatchObject({ iso, cell });
  });

  it('takes no date of filling in, printing or validity for the period', () => {
    const found = below(
      ['统计表'],
      ['填报日期:2024年7月5日', null, '打印日期:', '2024-07-11'],
      [null, null, null, '有效期至:2026年12月'],
    );
    expect(found.period).toBeNull();
    expect(found.doubts.map(({ code }) => code)).toContain('recognise.noPeriod');
  });

  it.each([
    ['单位:万元', '万元'],
    ['(单位:人次)', '人次'],
    ['计量单位:人、%', '人、%'],
    ['单位:城关镇卫生院', null],
  ])('%s is the counting unit %s', (text, unit) => {
    expect(below(['统计表'], [null, null, null, text]).countingUnit).toBe(unit);
  });
});
