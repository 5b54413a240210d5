/** What a form puts around a name is none of it, and formulas still find it; whose form it is its title may say. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk';

describe('一、总收入 down a form', () => {
  const form = (year: number) => `
| ${year}年上半年收支情况 | < |
| 填报单位：青山镇卫生院 | 单位：万元 |
| 项目 | 本期 |
| 一、总收入 | 300 |
| 二、总支出 | 310 |
| 三、收支结余 | =B4-B5 → -10 |
`;

  it('is called 总收入, and a formula that reads it still does', () => {
    const desk = new Desk();
    const [plan] = desk.import(desk.read(form(2025))).plans;
    expect(desk.indicators).toEqual(['总收入', '总支出', '收支结余']);
    const balance = [...desk.catalog.indicators.values()].find(({ name }) => name === '收支结余');
    expect(balance?.kind).toBe('computed');
    expect(plan).toMatchObject({ agreeing: 1, differences: [] });
  });

  it('is the same indicator the year after, also where the ledger still calls it 一、总收入', () => {
    const desk = new Desk();
    desk.import(desk.read(form(2025)));
    const [first] = desk.catalog.indicators.values();
    if (!first) throw new Error('none');
    const numbered = { ...first, name: '一、总收入' };
    desk.catalog = {
      ...desk.catalog,
      indicators: new Map(
        [...desk.catalog.indicators].map(([id, one]) => [id, one === first ? numbered : one]),
      ),
    };
    const [plan] = desk.import(desk.read(form(2026))).plans;
    expect(plan?.counts).toMatchObject({ indicators: 0, facts: 2 });
    expect(desk.figure('一、总收入', '青山镇卫生院', '2026H1')).toBe(300);
  });
});

describe('A title that names a township', () => {
  const form = (title: string) => `
| ${title} | < |
| 指标 | 本期 |
| 门诊人次 | 100 |
| 住院人次 | 10 |
`;

  it('says whose form it is where 填报单位 does not', () => {
    const desk = new Desk();
    desk.import(desk.read(form('青山镇卫生院2026年6月工作量')));
    expect(desk.units).toEqual(['青山镇卫生院']);
  });

  it('says nothing where it only speaks of townships', () => {
    const desk = new Desk();
    desk.import(desk.read(form('2026年6月乡镇卫生院工作量统计表')));
    expect(desk.units).toEqual(['本单位']);
  });

  it('is not taken for a township of a like name that the ledger knows', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2025年6月工作量 | < |
| 填报单位：青山区卫生健康局 |  |
| 机构 | 门诊人次 |
| 青山镇 | 100 |
| 大坪乡 | 90 |
`),
    );
    const { draft } = desk.read(form('青山区2026年6月工作量'));
    expect(draft.unitName).toBe('青山区卫生健康局');
    expect(desk.read(form('青山镇2026年6月工作量')).draft.unitName).toBe('青山镇');
  });
});
