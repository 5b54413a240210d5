/** 计量单位：人、% — a form that counts in several units names them together; each line takes its own. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk';

const form = (units: string) => `
| 海棠县妇幼卫生工作报表 | < | < | < |
| 填报单位：海棠县卫健局 | 2026年上半年 |  | 计量单位：${units} |
| 机构 | 活产数 | 住院分娩活产数 | 住院分娩率 |
| 合计 | 320 | 312 | 97.5 |
| 青山镇卫生院 | 120 | 118 | 98.33 |
| 柳河镇卫生院 | 200 | 194 | 97 |
`;

const unitsOf = (desk: Desk) =>
  [...desk.catalog.indicators.values()].map(({ name, countingUnit }) => [name, countingUnit]);

describe('A form that counts in several units', () => {
  it('gives a rate the sign of a rate and a count what is left, so that counts add up (law 1)', () => {
    const desk = new Desk();
    desk.import(desk.read(form('人、%')));
    expect(unitsOf(desk)).toEqual([
      ['活产数', '人'],
      ['住院分娩活产数', '人'],
      ['住院分娩率', '%'],
    ]);
    const rollups = [...desk.catalog.indicators.values()].map(({ rollup, periodLaw }) => [rollup, periodLaw]);
    expect(rollups).toEqual([
      ['sum', 'flow'],
      ['sum', 'flow'],
      ['none', 'mean'],
    ]);
    expect([...desk.catalog.tables.values()][0]?.countingUnit).toBe('人、%');
  });

  it('leaves open what cannot be told: 人、万元 may be either', () => {
    const desk = new Desk();
    desk.import(desk.read(form('人、万元')));
    expect(unitsOf(desk)[0]).toEqual(['活产数', '人、万元']);
  });

  it('of one unit gives it to all', () => {
    const desk = new Desk();
    desk.import(desk.read(form('人')));
    expect(unitsOf(desk)[0]).toEqual(['活产数', '人']);
  });
});
