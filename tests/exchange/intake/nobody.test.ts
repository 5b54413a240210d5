/** Columns beside indicators that are no units: 全县, 分值, 得分. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk';

describe('Beside indicators in rows', () => {
  it('全县 is the sum of the townships, and no township', () => {
    const desk = new Desk();
    const { plans } = desk.import(
      desk.read(`
| 2026年上半年妇幼健康主要指标 | < | < | < | < |
| 指标名称 | 计量单位 | 全县 | 其中 | < |
| ^ | ^ | ^ | 青山镇 | 白水乡 |
| 产妇数 | 人 | 900 | 500 | 400 |
| 活产数 | 人 | 890 | 490 | 400 |
`),
    );
    expect(desk.units).toEqual(['本单位', '青山镇', '白水乡']);
    expect(plans[0]).toMatchObject({ agreeing: 2, differences: [] });
  });

  it('分值 and 得分 say more of an indicator, and are kept as figures of it (law 7)', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2026年上半年绩效考核评分表 | < | < | < | < |
| 指标 | 分值 | 目标值 | 完成值 | 得分 |
| 建档率 | 20 | 90 | 92.3 | 20 |
| 健康管理率 | 20 | 70 | 61.5 | 17.57 |
`),
    );
    expect(desk.units).toEqual(['本单位']);
    expect(desk.figure('健康管理率', '本单位', '2026H1')).toBe(61.5);
    expect(desk.figure('健康管理率·得分', '本单位', '2026H1')).toBe(17.57);
    expect(desk.figure('建档率·分值', '本单位', '2026H1')).toBe(20);
  });
});

describe('Two columns of one name', () => {
  it('are told apart by what stands above them', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2026年9月家庭医生签约情况 | < | < | < |
| 单位 | 签约人数 | < | 重点人群 |
| ^ | 本月 | 累计 | 签约人数 |
| 青山镇 | 50 | 450 | 30 |
| 白水乡 | 40 | 390 | 20 |
`),
    );
    expect(desk.indicators).toEqual(['签约人数', '重点人群·签约人数']);
  });
});

describe('Lines that nobody has named yet', () => {
  it('are nobody’s, whatever they count in', () => {
    const desk = new Desk();
    const { draft } = desk.read(`
| 2026年6月服务次数月报 | < | < |
| 代码 | 项目 | 单位 | 次数 |
| 01 | 随访 | 次 | 12 |
| 02 | 义诊 | 次 | 3 |
|  |  | 次 |  |
|  |  | 次 |  |
|  |  | 场 |  |
`);
    expect(draft.rows.map(({ role, name }) => (role === 'skip' ? role : name))).toEqual([
      '随访',
      '义诊',
      'skip',
      'skip',
      'skip',
    ]);
  });
});
