/** Indicators down; across, units above what is said of each indicator, or below it. */
import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import { Desk } from './desk';

const bureau = '海棠县卫健局';
const head = (title: string) => `
| 2026年上半年${title} | < | < | < | < | < | < | < |
| 填报单位：${bureau} |  |  |  |  |  |  |  |`;
const told = (desk: Desk) =>
  [...desk.facts.values()].map(({ indicator, unit, period, value }) =>
    [
      period,
      desk.catalog.indicators.get(indicator)?.name,
      desk.catalog.units.get(unit)?.name,
      String(value),
    ].join(' '),
  );
const doubts = (desk: Desk, rows: string) =>
  desk.read(rows).draft.finding.doubts.filter(({ code }) => code.startsWith('recognise.crossed'));

describe('Units across and what is said of each indicator', () => {
  it('rank beside 本期 | 上年同期 | 增减% of each township is of that township', () => {
    const desk = new Desk();
    const [plan] = desk.import(
      desk.read(`${head('妇幼指标对比表')}
| 指标名称 | 青山镇 | < | < | < | 大坪乡 | < | < | < | 备注 |
| ^ | 本期 | 上年同期 | 增减% | 排名 | 本期 | 上年同期 | 增减% | 排名 | ^ |
| 活产数 | 12 | 10 | 20 | 1 | 22 | 20 | 10 | 2 |  |
| 产妇数 | 11 | 10 | 10 | 2 | 21 | 20 | 5 | 1 | 已核 |
`),
    ).plans;
    expect(desk.units).toEqual([bureau, '青山镇', '大坪乡']);
    expect(desk.indicators).toEqual(['活产数', '产妇数', '活产数·排名', '产妇数·排名']);
    expect(told(desk).filter((fact) => / 活产数/.test(fact))).toEqual([
      '2026H1 活产数 青山镇 12',
      '2025H1 活产数 青山镇 10',
      '2026H1 活产数·排名 青山镇 1',
      '2026H1 活产数 大坪乡 22',
      '2025H1 活产数 大坪乡 20',
      '2026H1 活产数·排名 大坪乡 2',
    ]);
    expect([plan?.agreeing, plan?.differences]).toEqual([4, []]);
  });

  it('合计 stands alone beside them and is summed (law 1)', () => {
    const desk = new Desk();
    const [plan] = desk.import(
      desk.read(`${head('妇幼指标对比表')}
| 指标名称 | 合计 | 青山镇 | < | 大坪乡 | < |
| ^ | ^ | 本期 | 上年同期 | 本期 | 上年同期 |
| 活产数 | 34 | 12 | 10 | 22 | 20 |
| 产妇数 | 33 | 11 | 10 | 21 | 20 |
`),
    ).plans;
    expect(desk.units).toEqual([bureau, '青山镇', '大坪乡']);
    expect(desk.figure('活产数', '大坪乡', '2025H1')).toBe(20);
    expect(plan?.differences).toEqual([{ cell: 'B6', found: '33', computed: '32' }]);
  });

  it('what is left to do, beside plan and done, is of the township too', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`${head('公卫任务完成情况')}
| 指标名称 | 青山镇卫生院 | < | < | < | 大坪乡卫生院 | < | < | < |
| ^ | 任务数 | 完成数 | 完成率 | 未完成数 | 任务数 | 完成数 | 完成率 | 未完成数 |
| 高血压管理人数 | 100 | 90 | 90 | 10 | 200 | 150 | 75 | 50 |
| 糖尿病管理人数 | 50 | 50 | 100 | 0 | 80 | 60 | 75 | 20 |
`),
    );
    expect(desk.figure('高血压管理人数', '大坪乡卫生院', '2026H1')).toBe(150);
    expect(desk.figure('高血压管理人数·未完成数', '大坪乡卫生院', '2026H1')).toBe(50);
    expect([...desk.catalog.targets.values()].map(({ value }) => value)).toEqual([100, 200, 50, 80]);
  });

  it('measures above, units below: 目标任务 | 完成数 | 完成率 → 青山镇 | 大坪乡', () => {
    const desk = new Desk();
    const [plan] = desk.import(
      desk.read(`${head('公卫任务完成情况')}
| 项目 | 目标任务 | < | 完成数 | < | 完成率(%) | < |
| ^ | 青山镇 | 大坪乡 | 青山镇 | 大坪乡 | 青山镇 | 大坪乡 |
| 高血压管理人数 | 100 | 200 | 90 | 150 | 90 | 75 |
| 糖尿病管理人数 | 50 | 80 | 50 | 60 | 100 | 70 |
`),
    ).plans;
    expect(told(desk)).toEqual([
      '2026H1 高血压管理人数 青山镇 90',
      '2026H1 高血压管理人数 大坪乡 150',
      '2026H1 糖尿病管理人数 青山镇 50',
      '2026H1 糖尿病管理人数 大坪乡 60',
    ]);
    expect([plan?.agreeing, plan?.differences]).toEqual([3, [{ cell: 'G6', found: '70', computed: '75' }]]);
  });

  it('合计 | 户籍 | 非户籍 of each township are of that township, and the form is handed back alike', () => {
    const desk = new Desk();
    const paper = desk.read(`${head('妇幼指标表')}
| 指标名称 | 青山镇 | < | < | 大坪乡 | < | < |
| ^ | 合计 | 户籍 | 非户籍 | 合计 | 户籍 | 非户籍 |
| 活产数 | 12 | 10 | 2 | 22 | 19 | 3 |
| 产妇数 | 11 | 9 | 1 | 21 | 20 | 1 |
`);
    const [plan] = desk.import(paper).plans;
    expect(desk.units).toEqual([bureau, '青山镇', '大坪乡']);
    expect(told(desk).filter((fact) => /活产数/.test(fact))).toEqual([
      '2026H1 活产数 青山镇 12',
      '2026H1 活产数·户籍 青山镇 10',
      '2026H1 活产数·非户籍 青山镇 2',
      '2026H1 活产数 大坪乡 22',
      '2026H1 活产数·户籍 大坪乡 19',
      '2026H1 活产数·非户籍 大坪乡 3',
    ]);
    const [template] = desk.catalog.templates.values();
    const chosen = getPeriod('2026H1' as PeriodCode);
    const figures = formFigures(new Figures(desk.catalog, plan!.table, chosen, [...desk.facts.values()]), {
      unitName: bureau,
    });
    const filled = fillingOf(template!, chosen, figures).filter(({ row }) => row === 5);
    expect(filled.sort((a, b) => a.column - b.column).map(({ column, value }) => [column, value])).toEqual([
      [2, 12],
      [3, 10],
      [4, 2],
      [5, 22],
      [6, 19],
      [7, 3],
    ]);
  });

  it.each([
    [
      'above',
      `| 项目 | 发病数 | < | 死亡数 | < |
| ^ | 青山镇 | 大坪乡 | 青山镇 | 大坪乡 |
| 手足口病 | 10 | 9 | 1 | 0 |
| 肺结核 | 5 | 4 | 3 | 2 |`,
    ],
    [
      'below',
      `| 病种 | 青山镇 | < | 大坪乡 | < |
| ^ | 发病数 | 死亡数 | 发病数 | 死亡数 |
| 手足口病 | 10 | 1 | 9 | 0 |
| 肺结核 | 5 | 3 | 4 | 2 |`,
    ],
  ])(
    '发病数 | 死亡数 of each disease and township, %s the townships, are indicators of the disease',
    (_, rows) => {
      const desk = new Desk();
      const sheet = `${head('传染病情况')}\n${rows}\n`;
      expect(doubts(desk, sheet)).toEqual([]);
      desk.import(desk.read(sheet));
      expect(desk.units).toEqual([bureau, '青山镇', '大坪乡']);
      expect([...desk.indicators].sort()).toEqual(
        ['手足口病·发病数', '手足口病·死亡数', '肺结核·发病数', '肺结核·死亡数'].sort(),
      );
      expect(desk.figure('手足口病·死亡数', '青山镇', '2026H1')).toBe(1);
      expect(desk.figure('肺结核·发病数', '大坪乡', '2026H1')).toBe(4);
      const again = desk.read(sheet.replace('2026年上半年', '2025年上半年'));
      const [plan] = desk.import(again).plans;
      expect([plan?.counts.indicators, plan?.counts.units]).toEqual([0, 0]);
      expect(desk.figure('肺结核·死亡数', '青山镇', '2025H1')).toBe(3);
    },
  );

  it('a rate typed for each vaccine and township is kept in percent and not rolled up (law 1)', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`${head('免疫规划接种情况')}
| 疫苗名称 | 青山镇 | < | < | 大坪乡 | < | < |
| ^ | 应种人数 | 实种人数 | 接种率% | 应种人数 | 实种人数 | 接种率% |
| 乙肝疫苗 | 100 | 90 | 90 | 200 | 150 | 75 |
| 卡介苗 | 50 | 50 | 100 | 80 | 60 | 75 |
`),
    );
    expect(desk.units).toEqual([bureau, '青山镇', '大坪乡']);
    expect(desk.figure('乙肝疫苗·应种人数', '大坪乡', '2026H1')).toBe(200);
    const rate = [...desk.catalog.indicators.values()].find(({ name }) => name === '乙肝疫苗·接种率');
    expect([rate?.countingUnit, rate?.rollup]).toEqual(['%', 'none']);
    expect(desk.figure('乙肝疫苗·接种率', '青山镇', '2026H1')).toBe(90);
  });

  it('units over months are three things on two axes: told, and no figure is taken for another’s', () => {
    const desk = new Desk();
    const rows = `${head('妇幼指标表')}
| 指标名称 | 青山镇 | < | < | 大坪乡 | < | < |
| ^ | 1月 | 2月 | 3月 | 1月 | 2月 | 3月 |
| 活产数 | 12 | 10 | 20 | 22 | 20 | 10 |
| 产妇数 | 11 | 10 | 10 | 21 | 20 | 5 |
`;
    expect(doubts(desk, rows)).toHaveLength(1);
    const { draft } = desk.read(rows);
    expect(draft.columns.map(({ role }) => role)).toEqual(Array(6).fill('skip'));
  });
});

describe('年度目标 | 上半年完成 below a title of the year', () => {
  it('are figures of the half; handed back for the next one it says 下半年完成', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2026年重点工作进展情况表 | < | < | < |
| 填报单位：${bureau} |  |  |  |
| 指标名称 | 单位 | 年度目标 | 上半年完成 |
| 健康村数 | 个 | 20 | 12 |
| 签约人数 | 人 | 5000 | 3000 |
`),
    );
    expect(desk.figure('健康村数', bureau, '2026H1')).toBe(12);
    const [template] = desk.catalog.templates.values();
    const table = desk.catalog.tables.get(template!.table)!;
    const captionFor = (code: string) => {
      const chosen = getPeriod(code as PeriodCode);
      const figures = formFigures(new Figures(desk.catalog, table, chosen, []), { unitName: bureau });
      return fillingOf(template!, chosen, figures).flatMap(({ row, column, value }) =>
        row === 3 && column === 4 ? [value] : [],
      );
    };
    expect(captionFor('2026H2')).toEqual(['下半年完成']);
    expect(captionFor('2027H1')).toEqual([]);
  });
});
