/** 本月 | 本年累计: the same indicator at the year so far. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk';

const monthly = (month: number, rows: string) => `
| 2026年${month}月门诊情况 | < | < |
| 填报单位：海棠县卫健局 |  |  |
| 指标名称 | 本月 | 本年累计 |
${rows}
`;

describe('本年累计 beside 本月', () => {
  it('is the same indicator at the year so far', () => {
    const desk = new Desk();
    const [plan] = desk.import(desk.read(monthly(6, '| 门诊人次 | 50 | 300 |\n| 急诊人次 | 5 | 31 |'))).plans;
    expect(desk.indicators).toEqual(['门诊人次', '急诊人次']);
    expect(desk.figure('门诊人次', '海棠县卫健局', '2026M06')).toBe(50);
    expect(desk.figure('门诊人次', '海棠县卫健局', '2026T06')).toBe(300);
    expect(plan).toMatchObject({ agreeing: 0, differences: [], unproven: [{ cell: 'C4', count: 2 }] });
  });
});
