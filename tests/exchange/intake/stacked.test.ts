/** Units down, each over the same indicators. */
import { describe, expect, it } from 'vitest';
import { targetKey } from '#domain/target/target';
import { leavesOf } from '#domain/table/layout';
import { Desk } from './desk';

const bureau = '海棠县卫生健康局';
const head = (period: string) => `
| ${period}重点指标完成情况 | < | < | < | < |
| 填报单位：${bureau} |  |  |  |  |
| 单位 | 指标名称 | 计量单位 | 目标值 | 完成值 |`;
const whole = `${head('2026年上半年')}
| 青山镇卫生院 | 高血压管理人数 | 人 | 800 | 760 |
| ^ | 糖尿病管理人数 | 人 | 300 | 300人 |
| 大坪乡卫生院 | 高血压管理人数 | 人 | 600 | 540 |
| ^ | 糖尿病管理人数 | 人 | 200 |  |
`;

const figures = (desk: Desk) =>
  [...desk.facts.values()].map(({ indicator, unit, period, value }) =>
    [desk.catalog.indicators.get(indicator)?.name, desk.catalog.units.get(unit)?.name, period, value].join(
      ' ',
    ),
  );

describe('Units merged down over their indicators', () => {
  it('are units and indicators, the plan is a target, what is blank stays blank (laws 2, 8)', () => {
    const desk = new Desk();
    const paper = desk.read(whole);
    const [plan] = desk.import(paper).plans;
    expect(paper.draft.finding.doubts.map(({ code }) => code)).not.toContain('recognise.crossedRows');
    expect(desk.units).toEqual([bureau, '青山镇卫生院', '大坪乡卫生院']);
    expect(desk.indicators).toEqual(['高血压管理人数', '糖尿病管理人数']);
    expect([...desk.catalog.indicators.values()].map(({ countingUnit }) => countingUnit)).toEqual([
      '人',
      '人',
    ]);
    expect(figures(desk)).toEqual([
      '高血压管理人数 青山镇卫生院 2026H1 760',
      '糖尿病管理人数 青山镇卫生院 2026H1 300',
      '高血压管理人数 大坪乡卫生院 2026H1 540',
    ]);
    expect([...desk.facts.values()].map(({ source }) => (source.kind === 'file' ? source.cell : ''))).toEqual(
      ['E4', 'E5', 'E6'],
    );
    const [hypertension] = desk.catalog.indicators.keys();
    const unit = [...desk.catalog.units.values()].find(({ name }) => name === '大坪乡卫生院')?.id;
    if (!hypertension || !unit) throw new Error('nobody');
    expect(desk.catalog.targets.get(targetKey(hypertension, unit, 2026))).toMatchObject({ value: 600 });
    expect(plan?.table.layout.rows.dimension).toBe('unit');
    expect(
      leavesOf(plan?.table.layout.columns.members ?? []).map(({ caption, compare }) => compare ?? caption),
    ).toEqual(['target', '完成值', 'target', '完成值']);
  });

  it('bind every cell of the form where it is', () => {
    const desk = new Desk();
    desk.import(desk.read(whole));
    const [template] = desk.catalog.templates.values();
    const bound = (template?.bindings ?? []).flatMap(({ row, column, meaning }) =>
      meaning.kind === 'fact'
        ? [
            [
              row,
              column,
              desk.catalog.units.get(meaning.unit)?.name,
              desk.catalog.indicators.get(meaning.indicator)?.name,
              meaning.compare ?? '',
            ].join(' '),
          ]
        : [],
    );
    expect(bound.sort()).toEqual([
      '4 4 青山镇卫生院 高血压管理人数 target',
      '4 5 青山镇卫生院 高血压管理人数 ',
      '5 4 青山镇卫生院 糖尿病管理人数 target',
      '5 5 青山镇卫生院 糖尿病管理人数 ',
      '6 4 大坪乡卫生院 高血压管理人数 target',
      '6 5 大坪乡卫生院 高血压管理人数 ',
      '7 4 大坪乡卫生院 糖尿病管理人数 target',
      '7 5 大坪乡卫生院 糖尿病管理人数 ',
    ]);
  });

  it('come again in another order, one indicator left out, as the same table without a question', () => {
    const desk = new Desk();
    desk.import(desk.read(whole));
    const again = desk.read(`${head('2026年下半年')}
| 大坪乡卫生院 | 糖尿病管理人数 | 人 | 200 | 190 |
| ^ | 高血压管理人数 | 人 | 600 | 580 |
| 青山镇卫生院 | 高血压管理人数 | 人 | 800 | 790 |
`);
    const plan = desk.import(again);
    expect(plan.plans[0]?.counts).toMatchObject({ indicators: 0, units: 0, facts: 3 });
    expect(desk.catalog.tables.size).toBe(1);
    expect(figures(desk).slice(3).sort()).toEqual([
      '糖尿病管理人数 大坪乡卫生院 2026H2 190',
      '高血压管理人数 大坪乡卫生院 2026H2 580',
      '高血压管理人数 青山镇卫生院 2026H2 790',
    ]);
  });

  it('sum in 合计, have one figure column, and are written once above blanks too', () => {
    const desk = new Desk();
    const { plans } = desk.import(
      desk.read(`
| 2026年6月医疗服务情况表 | < | < |
| 填报单位：${bureau} |  |  |
| 机构 | 指标 | 本月数 |
| 青山镇卫生院 | 门诊人次 | 100 |
|  | 住院人次 | 30 |
| 大坪乡卫生院 | 门诊人次 | 101 |
|  | 住院人次 | 31 |
| 合计 | 门诊人次 | 201 |
|  | 住院人次 | 60 |
`),
    );
    expect(desk.units).toEqual([bureau, '青山镇卫生院', '大坪乡卫生院']);
    expect(figures(desk)).toEqual([
      '门诊人次 青山镇卫生院 2026M06 100',
      '住院人次 青山镇卫生院 2026M06 30',
      '门诊人次 大坪乡卫生院 2026M06 101',
      '住院人次 大坪乡卫生院 2026M06 31',
      // As it was reported: it stands beside the sum, not in its place.
      `门诊人次 ${bureau} 2026M06 201`,
      `住院人次 ${bureau} 2026M06 60`,
    ]);
    expect(plans[0]).toMatchObject({
      agreeing: 1,
      differences: [{ cell: 'C9', found: '60', computed: '61' }],
    });
  });

  it('keep a rate that every unit computes from its own rows as one formula (law 1)', () => {
    const desk = new Desk();
    const { plans } = desk.import(
      desk.read(`
| 2026年上半年住院分娩情况表 | < | < |
| 填报单位：${bureau} |  |  |
| 机构 | 指标名称 | 本期 |
| 青山镇卫生院 | 活产数 | 40 |
| ^ | 住院分娩活产数 | 39 |
| ^ | 住院分娩率(%) | =C5/C4*100 → 97.5 |
| 大坪乡卫生院 | 活产数 | 20 |
| ^ | 住院分娩活产数 | 20 |
| ^ | 住院分娩率(%) | =C8/C7*100 → 100 |
`),
    );
    const rate = [...desk.catalog.indicators.values()].find(({ name }) => name === '住院分娩率');
    expect(rate).toMatchObject({ kind: 'computed', factor: 100, countingUnit: '%' });
    expect(desk.facts.size).toBe(4);
    expect(plans[0]).toMatchObject({ agreeing: 2, differences: [] });
  });

  it('stay a question where the rows of one are nobody’s', () => {
    const desk = new Desk();
    const { draft } = desk.read(`${head('2026年上半年')}
| 青山镇卫生院 | 高血压管理人数 | 人 | 800 | 760 |
| ^ | 糖尿病管理人数 | 人 | 300 | 300 |
| 大坪乡卫生院 | 高血压管理人数 | 人 | 600 | 540 |
| ^ | 糖尿病管理人数 | 人 | 200 | 180 |
| 重点工作 | 签约人数 | 人 | 200 | 180 |
`);
    expect(draft.finding.doubts.map(({ code }) => code)).toContain('recognise.crossedRows');
    expect(draft.places).toBeUndefined();
  });
});
