/** 累计 alone: a monthly form that says the year so far and nothing of the month itself. */
import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';
import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import { monthsBeside } from '#exchange/intake/to-date-alone';
import { Desk } from './desk';

const bureau = '海棠县卫健局';

/** 青山镇 has 100 and 30 by June, 120 and 36 by July. */
const figures: Readonly<Record<number, readonly [number, number]>> = {
  1: [9, 3],
  6: [100, 30],
  7: [120, 36],
};

type Form = (month: number) => string;

const down =
  (title: (month: number) => string, heads: (month: number) => string, line = ''): Form =>
  (month) => {
    const [visits = 0, stays = 0] = figures[month] ?? [];
    return `
| ${title(month)} | < | < |
| 填报单位：${bureau} |  | ${line.replace('N', String(month))} |
${heads(month)}
| 青山镇卫生院 | ${visits} | ${stays} |
| 大坪乡卫生院 | ${visits + 1} | ${stays + 1} |
`;
  };

const plain = () => '| 机构 | 门诊人次 | 住院人次 |';
const ofMonth = (month: number) => `2026年${month}月医疗服务情况表`;

const unitsDown: Readonly<Record<string, Form>> = {
  'in the title': down((month) => `2026年1—${month}月医疗服务情况表`, plain),
  'in the title as 截至……底': down((month) => `截至2026年${month}月底医疗服务情况表`, plain),
  'in the title behind the month': down((month) => `2026年${month}月累计医疗服务情况表`, plain),
  'in brackets behind the title': down(() => '医疗服务情况统计表（累计）', plain, '2026年N月'),
  'over all columns': down(
    ofMonth,
    (month) => `| 机构 | 1—${month}月累计 | < |\n| ^ | 门诊人次 | 住院人次 |`,
  ),
  'over all columns as 截至……底': down(
    ofMonth,
    (month) => `| 机构 | 截至${month}月底累计 | < |\n| ^ | 门诊人次 | 住院人次 |`,
  ),
  'in a line above the captions': down(
    () => '医疗服务情况统计表',
    (month) => `| （截至${month}月底累计） | < | < |\n${plain()}`,
    '2026年N月',
  ),
  'below each indicator': down(
    ofMonth,
    (month) => `| 机构 | 门诊人次 | 住院人次 |\n| ^ | 1-${month}月 | 1-${month}月 |`,
  ),
  'behind each name': down(ofMonth, () => '| 机构 | 门诊人次（累计） | 住院人次（本年累计） |'),
  'before each name': down(
    ofMonth,
    (month) => `| 机构 | 1-${month}月累计门诊人次 | 1-${month}月累计住院人次 |`,
  ),
  'over all columns below a title with the year alone': down(
    () => '2026年医疗服务情况表',
    (month) => `| 机构 | 1—${month}月累计 | < |\n| ^ | 门诊人次 | 住院人次 |`,
  ),
};

const indicatorsDown: Readonly<Record<string, Form>> = {
  'one column 1—6月累计': (month) => `
| ${ofMonth(month)} | < |
| 填报单位：${bureau} |  |
| 指标名称 | 1—${month}月累计 |
| 门诊人次 | ${figures[month]?.[0]} |
| 住院人次 | ${figures[month]?.[1]} |
`,
  'one column 本年累计 behind code and unit': (month) => `
| ${ofMonth(month)} | < | < | < |
| 填报单位：${bureau} |  |  |  |
| 指标名称 | 代码 | 计量单位 | 本年累计 |
| 甲 | 乙 | 丙 | 1 |
| 门诊人次 | 01 | 人次 | ${figures[month]?.[0]} |
| 住院人次 | 02 | 人次 | ${figures[month]?.[1]} |
`,
};

/** What a form is given for a period: its texts and figures, row by row. */
function filled(desk: Desk, period: string): unknown[] {
  const template = [...desk.catalog.templates.values()][0]!;
  const table = desk.catalog.tables.get(template.table) as Table;
  const chosen = getPeriod(period as PeriodCode);
  const held = formFigures(new Figures(desk.catalog, table, chosen, [...desk.facts.values()]), {
    unitName: bureau,
  });
  return fillingOf(template, chosen, held).map(({ value }) => value);
}

describe.each(Object.entries(unitsDown))('累计 alone, said %s', (_, form) => {
  it('is the figure of the year so far and never the month’s own (laws 5, 8)', () => {
    const desk = new Desk();
    desk.import(desk.read(form(6), '医疗6月.xlsx'));
    expect(desk.indicators).toEqual(['门诊人次', '住院人次']);
    expect(desk.units).toEqual([bureau, '青山镇卫生院', '大坪乡卫生院']);
    expect(new Set([...desk.facts.values()].map(({ period }) => period))).toEqual(new Set(['2026T06']));
    expect(desk.figure('门诊人次', '青山镇卫生院', '2026T06')).toBe(100);
    expect(desk.figure('住院人次', '大坪乡卫生院', '2026T06')).toBe(31);
  });

  it('goes on in the same table with the next month’s file', () => {
    const desk = new Desk();
    desk.import(desk.read(form(6), '医疗6月.xlsx'));
    const next = desk.read(form(7), '医疗7月.xlsx');
    expect(next.draft.existingTable).toBeDefined();
    const [plan] = desk.import(next).plans;
    expect(plan?.counts).toMatchObject({ indicators: 0, units: 0, facts: 4 });
    expect([...desk.catalog.tables.values()].map(({ periods, periodKind }) => [periods, periodKind])).toEqual(
      [[['2026T06', '2026T07'], 'toDate']],
    );
    expect(desk.figure('门诊人次', '青山镇卫生院', '2026T07')).toBe(120);
  });

  it('is handed back as it came, and for July says July wherever it said June', () => {
    const desk = new Desk();
    const june = desk.read(form(6), '医疗6月.xlsx');
    desk.import(june);
    expect(filled(desk, '2026T06')).toEqual([100, 30, 101, 31]);
    desk.import(desk.read(form(7), '医疗7月.xlsx'));
    const given = filled(desk, '2026T07');
    expect(given.slice(0, 4)).toEqual([120, 36, 121, 37]);
    const said = given.slice(4).join('\n');
    const june6 = form(6).match(/6月/g)?.length ?? 0;
    expect(said.match(/7月/g)).toHaveLength(june6);
    expect(said).not.toMatch(/6月/);
  });
});

describe.each(Object.entries(indicatorsDown))('累计 alone of the reporting unit, %s', (_, form) => {
  it('is the unit’s own figure of the year so far, goes on in July, and is handed back', () => {
    const desk = new Desk();
    desk.import(desk.read(form(6), '医疗6月.xlsx'));
    expect([desk.indicators, desk.units]).toEqual([['门诊人次', '住院人次'], [bureau]]);
    desk.import(desk.read(form(7), '医疗7月.xlsx'));
    expect([...desk.facts.values()].map(({ period, value }) => [period, value])).toEqual([
      ['2026T06', 100],
      ['2026T06', 30],
      ['2026T07', 120],
      ['2026T07', 36],
    ]);
    expect([...desk.catalog.tables.values()].map(({ periods }) => periods)).toEqual([['2026T06', '2026T07']]);
    expect(filled(desk, '2026T07').slice(0, 2)).toEqual([120, 36]);
  });
});

describe('累计 alone', () => {
  it('of January is 1月 the year so far, and February goes on in the same table', () => {
    const desk = new Desk();
    const form = unitsDown['over all columns']!;
    desk.import(desk.read(form(1), '医疗1月.xlsx'));
    desk.import(desk.read(form(6), '医疗6月.xlsx'));
    expect([...desk.catalog.tables.values()].map(({ periods }) => periods)).toEqual([['2026T01', '2026T06']]);
  });

  it('with 上年同期累计 and 增减 beside it compares the same stretch of two years (law 6)', () => {
    const desk = new Desk();
    const [plan] = desk.import(
      desk.read(`
| ${ofMonth(6)} | < | < | < | < | < | < |
| 填报单位：${bureau} |  |  |  |  |  |  |
| 机构 | 门诊人次 | < | < | 住院人次 | < | < |
| ^ | 1-6月累计 | 上年同期 | 增减% | 1-6月累计 | 上年同期 | 增减% |
| 青山镇卫生院 | 100 | 80 | 25 | 30 | 30 | 0 |
| 大坪乡卫生院 | 101 | 101 | 1 | 31 | 31 | 0 |
`),
    ).plans;
    expect(desk.indicators).toEqual(['门诊人次', '住院人次']);
    expect(desk.figure('门诊人次', '青山镇卫生院', '2025T06')).toBe(80);
    expect(plan).toMatchObject({ agreeing: 3, differences: [{ cell: 'D6', found: '1', computed: '0' }] });
  });

  it('beside a stock and a rate is of the year so far all over: they say nothing of how long was counted', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| ${ofMonth(6)} | < | < | < |
| 填报单位：${bureau} |  |  |  |
| 机构 | 实有床位数 | 住院人次（1-6月累计） | 病床使用率（%） |
| 青山镇卫生院 | 50 | 30 | 61.5 |
| 大坪乡卫生院 | 20 | 31 | 70.2 |
`),
    );
    expect(desk.figure('住院人次', '青山镇卫生院', '2026T06')).toBe(30);
    expect(desk.figure('实有床位数', '青山镇卫生院', '2026T06')).toBe(50);
  });

  it('is not seen where a column is of the month, or of unknown length', () => {
    for (const heads of [
      '| 机构 | 门诊人次 | 住院人次（1-6月累计） |',
      '| 机构 | 本月门诊人次 | 1-6月累计住院人次 |',
      '| 机构 | 门诊人次 | 累计建档例数 |',
    ]) {
      const desk = new Desk();
      desk.import(desk.read(down(ofMonth, () => heads)(6)));
      expect([heads, new Set([...desk.facts.values()].map(({ period }) => period))]).toEqual([
        heads,
        new Set(['2026M06']),
      ]);
    }
  });

  it('has no total without a township: it goes out whole or not at all (law 2)', () => {
    const desk = new Desk();
    const form = (stays: string) => `
| ${ofMonth(6)} | < | < |
| 填报单位：${bureau} |  |  |
| 机构 | 1—6月累计 | < |
| ^ | 门诊人次 | 住院人次 |
| 合计 |  |  |
| 青山镇卫生院 | 100 | 30 |
| 大坪乡卫生院 | 101 | ${stays} |
`;
    desk.import(desk.read(form('')));
    expect(filled(desk, '2026T06')).toEqual([201, null, 100, 30, 101, null]);
    desk.import(desk.read(form('31')));
    expect(filled(desk, '2026T06')).toEqual([201, 61, 100, 30, 101, 31]);
  });

  it('under a title that says 上半年 is the half year’s', () => {
    const desk = new Desk();
    desk.import(
      desk.read(
        down(
          () => '2026年上半年医疗服务情况表',
          () => '| 机构 | 1—6月累计 | < |\n| ^ | 门诊人次 | 住院人次 |',
        )(6),
      ),
    );
    expect(desk.figure('门诊人次', '青山镇卫生院', '2026H1')).toBe(100);
  });
});

describe('A ledger that holds such a form as months', () => {
  const sofar = unitsDown['over all columns'] as Form;
  const asMonth = down(ofMonth, plain);

  it('is asked about them when the next file says 累计, which is never mixed into them', () => {
    const desk = new Desk();
    const before = desk.read(asMonth(6));
    expect(monthsBeside(before.draft, desk.catalog)).toEqual([]);
    desk.import(before);
    const { draft } = desk.read(sofar(7));
    expect(draft.existingTable).toBeDefined();
    expect(draft.period).toMatchObject({ kind: 'toDate', index: 7 });
    expect(monthsBeside(draft, desk.catalog)).toEqual(['2026M06']);
  });

  it('is asked no more about what has its own period', () => {
    const desk = new Desk();
    desk.import(desk.read(sofar(6)));
    expect(monthsBeside(desk.read(sofar(7)).draft, desk.catalog)).toEqual([]);
  });
});
