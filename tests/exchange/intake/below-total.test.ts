/** What stands below the total of a form is no unit of it. */
import { describe, expect, it } from 'vitest';
import { Desk } from './desk';

const form = (...below: string[]) => `
| 海棠县2026年4月检测情况 | < | < |
| 助产机构 | 检测人数 | 感染人数 |
| 县妇幼保健院 | 120 | 1 |
| 县人民医院 | 90 | 0 |
| 合计 | 210 | 1 |
${below.map((caption) => `| ${caption} | 630 | 4 |`).join('\n')}
`;

describe('Below the total', () => {
  it.each([
    ['上月累计', '本年累计'],
    ['累计', '上年同期'],
    ['去年同期', '同比增减（%）'],
    ['上年同期累计', '比上年同期增减%'],
    ['本季累计', '环比±%'],
  ])('%s and %s are no units, and double no total', (...below) => {
    const desk = new Desk();
    const { plans } = desk.import(desk.read(form(...below)));
    expect(desk.units).toEqual(['本单位', '县妇幼保健院', '县人民医院']);
    expect(plans[0]?.differences).toEqual([]);
    expect(desk.figure('检测人数', '本单位', '2026M04')).toBe(210);
  });

  it('a hospital is a unit, whatever its name holds', () => {
    const desk = new Desk();
    desk.import(desk.read(form('同期医院', '县中医院')));
    expect(desk.units).toContain('同期医院');
  });
});

describe('A caption that says only how something was counted', () => {
  it('is named with what it counts: 金额 is nobody’s name in the ledger', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2026年5月药品采购情况 | < | < | < | < |
| 单位 | 采购总额 | 网采 | < | 其中：金额 |
| ^ | ^ | 金额 | 占比(%) | ^ |
| 青山镇卫生院 | 1234.5 | 1200 | 97.2 | 3 |
| 白水乡卫生院 | 345.1 | 340 | 98.52 | 4 |
`),
    );
    expect(desk.indicators).toEqual(['采购总额', '网采·金额', '网采·占比', '其中:金额']);
  });
});
