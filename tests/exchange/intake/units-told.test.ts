/** What each figure is counted in: by its caption, by the caption above it, by the form, and in the cell itself. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk';

const unitsOf = (desk: Desk) =>
  Object.fromEntries([...desk.catalog.indicators.values()].map((one) => [one.name, one.countingUnit]));

describe('The unit of an indicator', () => {
  it('is that of the caption above it, but a rate keeps its own (law 1)', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2026年4月药品采购情况 | < | < | < | < |
| 机构 | 采购金额（元） | < | < | 发病率（/10万） | < |
| ^ | 基本药物 | 中药饮片 | 基药占比 | 甲类 | 乙类 |
| 青山镇卫生院 | 900.5 | 100 | 90 | 0 | 12.1 |
| 白水乡卫生院 | 800 | 200 | 80 | 1.5 | 3.2 |
`),
    );
    expect(unitsOf(desk)).toEqual({
      基本药物: '元',
      中药饮片: '元',
      基药占比: '',
      甲类: '/10万',
      乙类: '/10万',
    });
  });

  it('is not 万元 for counts and rates below 金额单位：万元', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2026年8月医疗机构运行情况 | < | < | < |
| | | | 金额单位：万元 |
| 机构 | 门急诊人次 | 业务收入 | 药占比 |
| 县人民医院 | 9000 | 510.5 | 31.2 |
| 县中医医院 | 4000 | 210.5 | 35.1 |
`),
    );
    expect(unitsOf(desk)).toEqual({ 门急诊人次: '', 业务收入: '万元', 药占比: '' });
  });
});

describe('A figure of accounts', () => {
  it('is negative behind △; 约9人 and 12（含外地3） are kept as they came (law 7)', () => {
    const desk = new Desk();
    const { plans } = desk.import(
      desk.read(`
| 2026年1-6月结余情况 | < | < |
| 单位 | 人数（人） | 结余（万元） |
| 青山镇 | 约9人 | △12.30 |
| 白水乡 | 12 | 3.5 |
| 柳林镇 | 12（含外地3） | 1 |
`),
    );
    expect(plans[0]?.unread.map(({ text }) => text)).toEqual(['约9人', '12（含外地3）']);
    expect(desk.figure('结余', '青山镇', '2026T06')).toBe(-12.3);
  });
});

describe('A blank form', () => {
  it('whose 填报单位 is left blank is not that of 20  年, and its parts 一、二、 are no indicators', () => {
    const desk = new Desk();
    const { draft } = desk.read(`
| 7岁以下儿童保健和健康情况年报表 | < | < | < |
| 填报单位（盖章）： | | 20   年 | 计量单位：人 |
| 指标名称 | 代码 | 合计 | 其中：女 |
| 甲 | 乙 | 1 | 2 |
| 一、儿童保健服务 | — | — | — |
| 7岁以下儿童数 | 01 | | |
| 3岁以下儿童数 | 02 | | |
| 二、营养评价 | — | — | — |
| 低体重人数 | 03 | | |
`);
    expect(draft.unitName).toBe('本单位');
    expect(draft.rows.filter(({ role }) => role === 'heading').map(({ said }) => said)).toEqual([
      '一、儿童保健服务',
      '二、营养评价',
    ]);
  });

  it('bars a part of the form in its unit, whatever code the line has', () => {
    const { draft } = new Desk().read(`
| 2026年上半年妇幼健康主要指标 | < | < | < |
| 指标名称 | 代码 | 计量单位 | 全县 |
| 一、妇女保健 | 01 | — | — |
| 产妇数 | 02 | 人 | 900 |
| 二、儿童保健 | 03 | — | — |
| 活产数 | 04 | 人 | 890 |
`);
    expect(draft.rows.map(({ role }) => role)).toEqual(['heading', 'input', 'heading', 'input']);
  });
});
