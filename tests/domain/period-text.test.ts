import { describe, expect, it } from 'vitest';
import { parsePeriodCode, periodCode } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import { findPeriod, withYear } from '#domain/period/text';

/** text · period code · iso · matched part (where it is not the whole text) */
const written: readonly (readonly [text: string, code: string | null, iso: string, part?: string])[] = [
  ['2025年上半年', '2025H1', '2025-01/2025-06'],
  ['某县2025年全县下半年妇幼报表', '2025H2', '2025-07/2025-12', '2025年全县下半年'],
  ['2025年1-6月', '2025T06', '2025-01/2025-06'],
  ['2025年1—6月份孕产妇情况', '2025T06', '2025-01/2025-06', '2025年1—6月份'],
  ['2025年1一6月', '2025T06', '2025-01/2025-06'],
  ['2025年1月至6月', '2025T06', '2025-01/2025-06'],
  ['2025年4-6月', '2025Q2', '2025-04/2025-06'],
  ['2025年2-6月', null, '2025-02/2025-06'],
  ['2025年度', '2025', '2025'],
  ['2019年泰州市7月份银行业金融机构存贷款情况', '2019M07', '2019-07', '2019年泰州市7月份'],
  ['(2024  年度  1   季度)', '2024Q1', '2024-01/2024-03', '2024  年度  1   季度'],
  ['2025年第二季度', '2025Q2', '2025-04/2025-06'],
  ['2025年前三季度', '2025T09', '2025-01/2025-09'],
  ['2025.6', '2025M06', '2025-06'],
  ['2024/03', '2024M03', '2024-03'],
  ['报表20250630', '2025M06', '2025-06', '20250630'],
  ['2017年6月30日', '2017M06', '2017-06'],
  ['编制日期：2017-06-30', '2017M06', '2017-06', '2017-06-30'],
  ['截止2026年6月30日', '2026T06', '2026-01/2026-06'],
  ['2026年6月累计', '2026T06', '2026-01/2026-06'],
  ['2026年6月（累计）', '2026T06', '2026-01/2026-06'],
  ['截至2026年6月底', '2026T06', '2026-01/2026-06'],
  ['2015年10月1日至2016年3月31日', '2016H1@10', '2015-10-01/2016-03-31'],
  ['2015年10月1日—2016年9月30日', '2016@10', '2015-10-01/2016-09-30'],
  [
    '统计日期:2003-04-21至2003-05-20',
    '2003R20030421_20030520',
    '2003-04-21/2003-05-20',
    '2003-04-21至2003-05-20',
  ],
  ['2024年1月1日至6月30日', '2024H1', '2024-01-01/2024-06-30'],
  ['Y2020', '2020', '2020'],
  ['2020', '2020', '2020'],
  ['二〇二五年', '2025', '2025'],
  ['二○二五年上半年', '2025H1', '2025-01/2025-06'],
  ['２０２５年６月', '2025M06', '2025-06'],
  ['7月', null, '--07'],
  ['10月止', null, '--01/--10'],
  ['年度：2026', '2026', '2026'],
  ['截至9月底', null, '--01/--09'],
  ['十二月', null, '--12'],
  ['一季度', null, '--Q1'],
  ['上半年', null, '--H1'],
  ['(1—6月)', null, '--01/--06', '1—6月'],
  ['截至6月底累计', null, '--01/--06', '截至6月底'],
  ['（截至6月30日）', null, '--01/--06', '截至6月30日'],
];

describe('a period is read however it is written', () => {
  it.each(written.map(([text, code, iso, part]) => ({ text, code, iso, part: part ?? text })))(
    '$text',
    ({ text, code, iso, part }) => {
      const found = findPeriod(text);
      expect(found?.period ? periodCode(found.period) : null).toBe(code);
      expect(found?.iso).toBe(iso);
      expect(found?.text).toBe(part);
      expect(text.slice(found?.start, found?.end)).toBe(part);
    },
  );

  it.each(['', '活产数', '13月', '2025年13月报', '电话20251366', '18个乡镇', '3.5万', '本年累计'])(
    'finds no month or range of months in «%s»',
    (text) => expect(findPeriod(text)?.iso ?? '').not.toMatch(/-/),
  );

  it('takes the year of a bare month from its surroundings', () => {
    const found = findPeriod('7月');
    expect(found && withYear(found, 2019)).toMatchObject({
      iso: '2019-07',
      period: { kind: 'month', index: 7 },
    });
  });
});

describe('a shown period is read back as the same period', () => {
  const codes = [
    '2026',
    '2026H1',
    '2026H2',
    '2026Q1',
    '2026Q2',
    '2026Q4',
    '2026M01',
    '2026M12',
    '2026T01',
    '2026T06',
    '2026T12',
  ];
  const shifted = [
    '2026@10',
    '2026H1@10',
    '2026H2@10',
    '2026Q1@10',
    '2026Q3@07',
    '2026T03@10',
    '2026T06@10',
    '2026T12@10',
  ];
  it.each([...codes, ...shifted])('%s', (code) => {
    const parsed = parsePeriodCode(code);
    if (!parsed.ok) throw new Error(code);
    const back = findPeriod(showPeriod(parsed.value))?.period;
    expect(back && periodCode(back)).toBe(code);
  });

  it('reads as people write it', () => {
    expect(showPeriod({ kind: 'half', year: 2026, index: 1, startMonth: 1 })).toBe('2026年上半年');
    expect(showPeriod({ kind: 'toDate', year: 2026, index: 6, startMonth: 1 })).toBe('2026年1—6月(累计)');
    expect(showPeriod({ kind: 'half', year: 2026, index: 1, startMonth: 10 })).toBe(
      '2026统计年度上半年(2025年10月—2026年3月)',
    );
    expect(showPeriod({ kind: 'month', year: 2026, index: 1, startMonth: 10 })).toBe('2025年10月');
  });
});
