/** Units across a form, each with 本月 and 累计 below it or all below one caption. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk';

const bureau = '海棠县卫健局';
const named = (desk: Desk) =>
  [...desk.facts.values()].map(({ indicator, unit, period, value }) => [
    period,
    desk.catalog.indicators.get(indicator)?.name,
    desk.catalog.units.get(unit)?.name,
    value,
  ]);

describe('Units across', () => {
  it('have each their own 本月 and 累计, the total as reported (laws 1, 8)', () => {
    const desk = new Desk();
    const [plan] = desk.import(
      desk.read(`
| 2026年1月医疗服务情况表 | < | < | < | < | < | < |
| 填报单位：${bureau} |  |  |  |  |  |  |
| 指标名称 | 合计 | < | 青山镇卫生院 | < | 大坪乡卫生院 | < |
| ^ | 本月 | 累计 | 本月 | 累计 | 本月 | 累计 |
| 门诊人次 | 3 | 3 | 1 | 1 | 2 | 2 |
| 住院人次 | 9 | 9 | 4 | 4 | 5 | 6 |
`),
    ).plans;
    expect(desk.units).toEqual([bureau, '青山镇卫生院', '大坪乡卫生院']);
    expect(named(desk).filter(([, name]) => name === '住院人次')).toEqual([
      ['2026M01', '住院人次', bureau, 9],
      ['2026T01', '住院人次', bureau, 9],
      ['2026M01', '住院人次', '青山镇卫生院', 4],
      ['2026T01', '住院人次', '青山镇卫生院', 4],
      ['2026M01', '住院人次', '大坪乡卫生院', 5],
      ['2026T01', '住院人次', '大坪乡卫生院', 6],
    ]);
    expect(plan?.differences).toEqual([{ cell: 'G6', found: '6', computed: '5' }]);
  });

  it('below 累计 alone, or above it, are of the year so far', () => {
    for (const heads of [
      '| 指标名称 | 1—6月累计 | < |\n| ^ | 青山镇卫生院 | 大坪乡卫生院 |',
      '| 指标名称 | 青山镇卫生院 | 大坪乡卫生院 |\n| ^ | 1—6月累计 | 1—6月累计 |',
    ]) {
      const desk = new Desk();
      desk.import(
        desk.read(`
| 2026年6月医疗服务情况表 | < | < |
| 填报单位：${bureau} |  |  |
${heads}
| 门诊人次 | 100 | 101 |
| 住院人次 | 30 | 31 |
`),
      );
      expect(named(desk)).toEqual([
        ['2026T06', '门诊人次', '青山镇卫生院', 100],
        ['2026T06', '门诊人次', '大坪乡卫生院', 101],
        ['2026T06', '住院人次', '青山镇卫生院', 30],
        ['2026T06', '住院人次', '大坪乡卫生院', 31],
      ]);
    }
  });

  it('with 合计 among them are summed there: it is no unit of its own (law 1)', () => {
    const desk = new Desk();
    const [plan] = desk.import(
      desk.read(`
| 2026年6月医疗服务情况表 | < | < | < |
| 填报单位：${bureau} |  |  |  |
| 指标名称 | 合计 | 青山镇卫生院 | 大坪乡卫生院 |
| 门诊人次 | 201 | 100 | 101 |
| 住院人次 | 60 | 30 | 31 |
`),
    ).plans;
    expect(desk.units).toEqual([bureau, '青山镇卫生院', '大坪乡卫生院']);
    expect(plan).toMatchObject({ agreeing: 1, differences: [{ cell: 'B5', found: '60', computed: '61' }] });
  });
});
