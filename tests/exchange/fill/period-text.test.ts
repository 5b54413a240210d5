import { describe, expect, it } from 'vitest';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { dayTextLike } from '#exchange/fill/day-text';
import { besideTextLike, periodTextLike } from '#exchange/fill/period-text';

const period = (code: string) => getPeriod(code as PeriodCode);

describe('The chosen period is written as the form writes its own:', () => {
  it.each([
    ['2025年上半年', '2025H1', '2025H2', '2025年下半年'],
    ['2025年上半年', '2025H1', '2026H1', '2026年上半年'],
    ['二〇二五年上半年', '2025H1', '2026H2', '二〇二六年下半年'],
    ['２０２５年上半年', '2025H1', '2026H1', '２０２６年上半年'],
    ['2025H1', '2025H1', '2026H2', '2026H2'],
    ['2025年1-6月', '2025T06', '2025T07', '2025年1-7月'],
    ['2025年1—6月(累计)', '2025T06', '2026T12', '2026年1—12月(累计)'],
    ['2025年1-6月', '2025H1', '2026H1', '2026年1-6月'],
    ['2025年6月', '2025M06', '2025M12', '2025年12月'],
    ['2025.06', '2025M06', '2025M07', '2025.07'],
    ['202512', '2025M12', '2026M01', '202601'],
    ['2026年6月30日', '2026M06', '2026M07', '2026年7月31日'],
    ['2024  年度  1   季度', '2024Q1', '2024Q2', '2024  年度  2   季度'],
    ['2025年第一季度', '2025Q1', '2026Q4', '2026年第四季度'],
    ['2025年度', '2025', '2026', '2026年度'],
    ['2025年海棠县6月份', '2025M06', '2025M08', '2025年海棠县8月份'],
    ['6月', '2025M06', '2025M08', '8月'],
    ['2026年5月25日至2026年6月24日', '2026M06', '2026M07', '2026年6月25日至2026年7月24日'],
    ['2026-05-25至2026-06-24', '2026M06', '2026M10', '2026-09-25至2026-10-24'],
    ['2026年第27周', '2026W27', '2026W28', '2026年第28周'],
    ['2026年6月3日至8月31日', '2026R20260603_20260831', '2026R20260901_20261120', '2026年9月1日至11月20日'],
    [
      '2026年6月3日至8月31日',
      '2026R20260603_20260831',
      '2027R20261101_20270131',
      '2026年11月1日至2027年1月31日',
    ],
  ])('%s (%s) for %s is %s', (text, from, to, expected) => {
    expect(periodTextLike(text, period(from), period(to))).toBe(expected);
  });

  it('and in the usual words where that cannot be done', () => {
    expect(periodTextLike('2025年上半年', period('2025H1'), period('2025Q3'))).toBe('2025年第三季度');
    expect(periodTextLike('本期', period('2025H1'), period('2025H2'))).toBe('2025年下半年');
    expect(periodTextLike('2025年1-6月', period('2025H1'), period('2025H2'))).toBe('2025年下半年');
  });
});

describe('A period beside it moves along:', () => {
  it.each([
    ['2024年上半年', '2025H1', '2026H1', '2025年上半年'],
    ['2024年上半年', '2025H1', '2025H2', '2024年下半年'],
    ['2025年5月', '2025M06', '2025M07', '2025年6月'],
    ['2024年12月', '2025M01', '2025M02', '2025年1月'],
    ['1-6月累计', '2025M06', '2025M07', '1-7月累计'],
    ['2025年1-6月', '2025M06', '2025M07', '2025年1-7月'],
    ['2025年度目标', '2025H1', '2026H1', '2026年度目标'],
    ['2025年3月', '2025', '2026', '2026年3月'],
    ['2024年', '2025', '2026', '2025年'],
  ])('%s (%s) for %s is %s', (text, from, to, expected) => {
    expect(besideTextLike(text, period(from), period(to))).toBe(expected);
  });

  it('but not what has nothing to do with it', () => {
    for (const text of ['2020年第七次人口普查人口', '上年同期', '活产数', '2025年一季度']) {
      expect(besideTextLike(text, period('2025H1'), period('2026H1'))).toBeUndefined();
    }
  });
});

describe('The day is written as the form writes days:', () => {
  const day = { year: 2026, month: 7, day: 5 };
  it.each([
    ['2025年7月15日', '2026年7月5日'],
    ['20   年   月   日', '2026年7月5日'],
    ['', '2026年7月5日'],
    ['2025-07-15', '2026-07-05'],
    ['2025.7.15', '2026.7.5'],
    ['2025/12/1', '2026/7/5'],
  ])('%s as %s', (text, expected) => {
    expect(dayTextLike(text, day)).toBe(expected);
  });
});
