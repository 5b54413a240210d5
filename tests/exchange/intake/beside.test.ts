/** What stands beside a figure on a form: last year's, the plan, the change; and the parts of a whole. */
import { keyOfFact } from '#domain/fact/fact';
import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import { Desk } from './desk';

const year = (births: number, before: number, plan: number, change: number) => `
| 2025年上半年妇幼健康情况 | < | < | < | < |
| 填报单位：海棠县卫健局 |  |  |  |  |
| 指标名称 | 计量单位 | 本期 | 上年同期 | 计划数 | 增减(%) |
| 活产数 | 人 | ${births} | ${before} | ${plan} | ${change} |
| 产妇数 | 人 | 118 | 100 | 240 | 18 |
`;

describe('Columns beside the figure of a form', () => {
  it('are last year’s figure, the target of the year, and what the ledger computes itself', () => {
    const desk = new Desk();
    const [plan] = desk.import(desk.read(year(120, 100, 250, 20))).plans;
    expect(desk.figure('活产数', '海棠县卫健局', '2025H1')).toBe(120);
    expect(desk.figure('活产数', '海棠县卫健局', '2024H1')).toBe(100);
    expect(
      [...desk.catalog.targets.values()].map(({ year, comparator, value }) => [year, comparator, value]),
    ).toEqual([
      [2025, '≥', 250],
      [2025, '≥', 240],
    ]);
    expect(desk.units).toEqual(['海棠县卫健局']);
    expect(desk.indicators).toEqual(['活产数', '产妇数']);
    expect([plan?.agreeing, plan?.differences]).toEqual([2, []]);
    const [table] = [...desk.catalog.tables.values()];
    expect(table?.layout.columns.members.map(({ caption, compare }) => [caption, compare])).toEqual([
      ['本期', undefined],
      ['上年同期', 'yearBefore'],
      ['计划数', 'target'],
      ['增减(%)', 'growth'],
    ]);
  });

  it('that do not agree with what the ledger computes are told: 报 25, 算 20', () => {
    const desk = new Desk();
    const [plan] = desk.import(desk.read(year(120, 100, 250, 25))).plans;
    expect(plan?.differences).toEqual([{ cell: 'F4', found: '25', computed: '20' }]);
  });

  it('never take the place of a figure or a target that is there, unless the clerk says so', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2024年上半年妇幼健康情况 | < | < |
| 填报单位：海棠县卫健局 |  |  |
| 指标名称 | 计量单位 | 本期 |
| 活产数 | 人 | 99 |
| 产妇数 | 人 | 100 |
`),
    );
    desk.import(desk.read(year(120, 100, 250, 20)));
    expect(desk.figure('活产数', '海棠县卫健局', '2024H1')).toBe(99);
    const again = desk.read(year(120, 100, 260, 20));
    const [plan] = desk.plan(again).plans;
    expect(plan?.changes.map(({ old, new: to, taken }) => [old.value, to.value, taken])).toEqual([
      [99, 100, false],
    ]);
    expect(plan?.goals).toEqual([{ cell: 'E4', found: 260, held: 250 }]);
    const key = keyOfFact(plan!.changes[0]!.old);
    desk.import({ ...again, draft: { ...again.draft, exceptions: new Set([key]) } });
    expect(desk.figure('活产数', '海棠县卫健局', '2024H1')).toBe(100);
  });

  it('stand above too: 活产数 → 本期 | 上年同期, 2025年 | 2024年', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2025年上半年妇幼健康情况 | < | < | < | < |
| 填报单位：海棠县卫健局 |  |  |  |  |
| 机构 | 活产数 | < | 产妇数 | < |
| ^ | 本期 | 上年同期 | 本期 | 上年同期 |
| 青山镇 | 12 | 11 | 10 | 9 |
| 大坪乡 | 22 | 21 | 20 | 19 |
`),
    );
    expect(desk.indicators).toEqual(['活产数', '产妇数']);
    expect(desk.figure('活产数', '青山镇', '2024H1')).toBe(11);
    expect(desk.figure('产妇数', '大坪乡', '2025H1')).toBe(20);

    const years = new Desk();
    years.import(
      years.read(`
| 2025年医疗服务情况 | < | < | < | < |
| 填报单位：海棠县卫健局 |  |  |  |  |
| 乡镇 | 门诊人次 | < | 住院人次 | < |
| ^ | 2025年 | 2024年 | 2025年 | 2024年 |
| 青山镇 | 120 | 110 | 10 | 9 |
| 大坪乡 | 220 | 210 | 20 | 19 |
`),
    );
    expect(years.indicators).toEqual(['门诊人次', '住院人次']);
    expect(years.figure('门诊人次', '大坪乡', '2025')).toBe(220);
    expect(years.figure('门诊人次', '大坪乡', '2024')).toBe(210);
  });

  it('are two years beside each other: 2025年 | 2024年 | 增减', () => {
    const desk = new Desk();
    const [plan] = desk.import(
      desk.read(`
| 2025年与2024年妇幼指标对比 | < | < | < |
| 填报单位：海棠县卫健局 |  |  |  |
| 指标名称 | 2025年 | 2024年 | 增减 |
| 活产数 | 440 | 450 | -10 |
| 产妇数 | 436 | 447 | -11 |
`),
    ).plans;
    expect(desk.figure('活产数', '海棠县卫健局', '2025')).toBe(440);
    expect(desk.figure('活产数', '海棠县卫健局', '2024')).toBe(450);
    expect([plan?.agreeing, plan?.differences, plan?.table.name]).toEqual([2, [], '妇幼指标对比']);
  });

  it('are each township’s plan under each indicator, and how much of it is done', () => {
    const desk = new Desk();
    const [plan] = desk.import(
      desk.read(`
| 2025年1-6月出生缺陷预防项目进度表 | < | < | < |
| 填报单位：海棠县卫健局 |  |  |  |
| 单位 | 孕前优生检查 | < | < |
| ^ | 任务数 | 完成数 | 完成率(%) |
| 青山镇 | 100 | 52 | 52 |
| 大坪乡 | 60 | 30 | 51 |
`),
    ).plans;
    expect([...desk.catalog.targets.values()].map(({ value }) => value)).toEqual([100, 60]);
    expect([plan?.agreeing, plan?.differences]).toEqual([1, [{ cell: 'D6', found: '51', computed: '50' }]]);
  });

  it('undone are gone with the import, last year’s figures and targets too (law 10)', () => {
    const desk = new Desk();
    desk.import(desk.read(year(120, 100, 250, 20)));
    desk.undo();
    expect([desk.facts.size, desk.catalog.targets.size]).toEqual([0, 0]);
  });
});

describe('Parts of a whole', () => {
  it('beside indicators in rows are indicators of their own, no units', () => {
    const desk = new Desk();
    const rows = `
| 2025年上半年妇幼健康情况 | < | < | < | < |
| 填报单位：海棠县卫健局 |  |  |  |  |
| 指标名称 | 计量单位 | 合计 | 户籍 | 非户籍 |
| 活产数 | 人 | 120 | 100 | 20 |
| 产妇数 | 人 | 118 | 99 | 19 |
`;
    desk.import(desk.read(rows));
    expect(desk.units).toEqual(['海棠县卫健局']);
    expect(desk.figure('活产数', '海棠县卫健局', '2025H1')).toBe(120);
    expect(desk.figure('活产数·户籍', '海棠县卫健局', '2025H1')).toBe(100);
    expect(desk.figure('产妇数·非户籍', '海棠县卫健局', '2025H1')).toBe(19);
    // The next file of the form finds them again, and asks nothing.
    const next = desk.read(rows.replace('2025', '2026').replace('| 100 |', '| 101 |'));
    const plan = desk.import(next);
    expect([plan.plans[0]?.counts.indicators, desk.catalog.tables.size]).toEqual([0, 1]);
    expect(desk.figure('活产数·户籍', '海棠县卫健局', '2026H1')).toBe(101);
    const [template] = [...desk.catalog.templates.values()];
    expect(template?.bindings.filter(({ meaning }) => meaning.kind === 'fact')).toHaveLength(6);
  });

  it('above are told apart by the indicator: 活产数·户籍', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2025年上半年妇幼健康情况 | < | < | < | < | < | < |
| 填报单位：海棠县卫健局 |  |  |  |  |  |  |
| 机构 | 活产数 | < | < | 产妇数 | < | < |
| ^ | 合计 | 户籍 | 非户籍 | 合计 | 户籍 | 非户籍 |
| 青山镇 | 12 | 10 | 2 | 11 | 9 | 2 |
| 大坪乡 | 22 | 20 | 2 | 21 | 19 | 2 |
`),
    );
    expect(desk.indicators).toEqual([
      '活产数',
      '活产数·户籍',
      '活产数·非户籍',
      '产妇数',
      '产妇数·户籍',
      '产妇数·非户籍',
    ]);
  });

  it('after the whole are parts of it: 出生人数 | 一孩 | 二孩', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2025年二季度计划生育统计 | < | < | < |
| 填报单位：海棠县卫健局 |  |  |  |
| 单位 | 出生人数 | 一孩 | 二孩 |
| 青山镇 | 30 | 15 | 12 |
| 大坪乡 | 20 | 9 | 9 |
`),
    );
    expect(desk.indicators).toEqual(['出生人数', '出生人数·一孩', '出生人数·二孩']);
  });

  it('in rows below their indicator too: 其中：男', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2025年上半年妇幼健康情况 | < | < |
| 填报单位：海棠县卫健局 |  |  |
| 指标名称 | 计量单位 | 本期 |
| 活产数 | 人 | 12 |
| 其中：男 | 人 | 7 |
| 女 | 人 | 5 |
| 新生儿死亡数 | 人 | 2 |
| 其中：男 | 人 | 1 |
`),
    );
    expect(desk.indicators).toEqual(['活产数', '活产数·男', '活产数·女', '新生儿死亡数', '新生儿死亡数·男']);
  });
});

describe('The form of the next year', () => {
  it('is filled with last year’s figures where they stood, and with what follows from both', () => {
    const desk = new Desk();
    desk.import(desk.read(year(120, 100, 250, 20)));
    const [template] = [...desk.catalog.templates.values()];
    const table = desk.catalog.tables.get(template!.table)!;
    const chosen = getPeriod('2026H1' as PeriodCode);
    const [births] = [...desk.catalog.indicators.values()];
    const key = `2026H1|${births!.id}|${table.unit}`;
    const old = [...desk.facts.values()][0]!;
    const facts = [
      ...desk.facts.values(),
      { ...old, key: key as never, period: '2026H1' as PeriodCode, value: 126 },
    ];
    const figures = formFigures(new Figures(desk.catalog, table, chosen, facts), {
      unitName: '海棠县卫健局',
    });
    const filled = fillingOf(template!, chosen, figures).filter(({ row }) => row === 4);
    expect(filled.map(({ column, value }) => [column, value])).toEqual([
      [3, 126],
      [4, 120],
      [5, null],
      [6, 5],
    ]);
  });
});
