/** 本月 | 本年累计: the same indicator at the year so far. */
import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import type { Fact } from '#domain/fact/fact';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';
import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import { toDateLeftBlank } from '#exchange/fill/to-date';
import { Desk } from './desk';

const bureau = '海棠县卫健局';

const monthly = (month: number, rows: string) => `
| 2026年${month}月门诊情况 | < | < |
| 填报单位：${bureau} |  |  |
| 指标名称 | 本月 | 本年累计 |
${rows}
`;

const townships = (month: number, rows: string) => `
| 2026年${month}月医疗服务月报 | < | < | < | < |
| 填报单位：${bureau} |  |  |  |  |
| 机构 | 门诊人次 | < | 住院人次 | < |
| ^ | 本月 | 本年累计 | 本月 | 本年累计 |
${rows}
`;

/** What the form of a month is given, row by row, and what stays blank. */
function filled(desk: Desk, period: string, change: (facts: Fact[]) => Fact[] = (facts) => facts) {
  const template = [...desk.catalog.templates.values()].pop()!;
  const table = desk.catalog.tables.get(template.table) as Table;
  const chosen = getPeriod(period as PeriodCode);
  const figures = formFigures(new Figures(desk.catalog, table, chosen, change([...desk.facts.values()])), {
    unitName: bureau,
  });
  const rows = new Map<number, unknown[]>();
  for (const { row, value, column } of fillingOf(template, chosen, figures))
    if (column > 1) rows.set(row, [...(rows.get(row) ?? []), value]);
  return { rows: [...rows.values()], left: toDateLeftBlank(template, chosen, figures) };
}

describe('本年累计 beside 本月', () => {
  it('is the same indicator at the year so far, kept as reported with file, sheet and cell (laws 8, 9)', () => {
    const desk = new Desk();
    desk.import(desk.read(monthly(6, '| 门诊人次 | 50 | 300 |\n| 急诊人次 | 5 | 31 |'), '六月.xlsx'));
    expect(desk.indicators).toEqual(['门诊人次', '急诊人次']);
    expect(desk.figure('门诊人次', bureau, '2026M06')).toBe(50);
    expect(desk.figure('门诊人次', bureau, '2026T06')).toBe(300);
    const reported = [...desk.facts.values()].find(
      ({ period, value }) => period === '2026T06' && value === 300,
    );
    expect(reported?.source).toMatchObject({
      kind: 'file',
      fileName: '六月.xlsx',
      sheet: 'Sheet1',
      cell: 'C4',
    });
    const [table] = [...desk.catalog.tables.values()];
    expect(table?.layout.columns.members.map(({ caption, compare }) => [caption, compare])).toEqual([
      ['本月', undefined],
      ['本年累计', 'toDate'],
    ]);
  });

  it('of the units down a form stands under each indicator', () => {
    const desk = new Desk();
    desk.import(desk.read(townships(1, '| 青山镇 | 10 | 10 | 3 | 3 |\n| 大坪乡 | 20 | 20 | 4 | 4 |')));
    const [plan] = desk.import(
      desk.read(townships(2, '| 青山镇 | 11 | 21 | 3 | 6 |\n| 大坪乡 | 21 | 41 | 4 | 9 |')),
    ).plans;
    expect(desk.indicators).toEqual(['门诊人次', '住院人次']);
    expect(desk.units).toEqual([bureau, '青山镇', '大坪乡']);
    expect(desk.figure('住院人次', '大坪乡', '2026T02')).toBe(9);
    // 4 + 4 is not 9; the other three agree.
    expect(plan).toMatchObject({
      agreeing: 3,
      differences: [{ cell: 'E6', found: '9', computed: '8' }],
      unproven: [],
    });
  });

  it('under 本月 and 本年累计 as the upper captions, or behind a name, is the same', () => {
    const above = new Desk();
    above.import(
      above.read(`
| 2026年6月医疗服务月报 | < | < | < | < |
| 填报单位：${bureau} |  |  |  |  |
| 机构 | 本月 | < | 本年累计 | < |
| ^ | 门诊人次 | 住院人次 | 门诊人次 | 住院人次 |
| 青山镇 | 10 | 3 | 60 | 18 |
| 大坪乡 | 20 | 4 | 120 | 24 |
`),
    );
    expect(above.indicators).toEqual(['门诊人次', '住院人次']);
    expect(above.figure('住院人次', '大坪乡', '2026T06')).toBe(24);
    const behind = new Desk();
    behind.import(
      behind.read(`
| 2026年6月医疗服务月报 | < | < | < | < |
| 填报单位：${bureau} |  |  |  |  |
| 机构 | 门诊人次 | 门诊人次（累计） | 住院人次（本月） | 住院人次（1-6月累计） |
| 青山镇 | 10 | 60 | 3 | 18 |
| 大坪乡 | 20 | 120 | 4 | 24 |
`),
    );
    expect(behind.indicators).toEqual(['门诊人次', '住院人次']);
    expect(behind.figure('门诊人次', '青山镇', '2026T06')).toBe(60);
    expect(behind.figure('住院人次', '大坪乡', '2026T06')).toBe(24);
  });

  it('is called 1—6月累计, 自年初累计 or 累计, and moves on with the month', () => {
    for (const caption of ['1—6月累计', '1-6月', '自年初累计', '累计', '年初至今', '至本月累计']) {
      const desk = new Desk();
      desk.import(desk.read(monthly(6, '| 门诊人次 | 50 | 300 |').replace('本年累计', caption)));
      expect([caption, desk.indicators, desk.figure('门诊人次', bureau, '2026T06')]).toEqual([
        caption,
        ['门诊人次'],
        300,
      ]);
    }
  });

  it('with 上年同期累计 and its change is all of the year so far', () => {
    const desk = new Desk();
    const [plan] = desk.import(
      desk.read(`
| 2026年6月门诊情况 | < | < | < | < |
| 填报单位：${bureau} |  |  |  |  |
| 指标名称 | 本月 | 本年累计 | 上年同期累计 | 增减(%) |
| 门诊人次 | 50 | 300 | 240 | 25 |
| 急诊人次 | 5 | 31 | 20 | 50 |
`),
    ).plans;
    expect(desk.units).toEqual([bureau]);
    expect(desk.figure('门诊人次', bureau, '2025T06')).toBe(240);
    expect([plan?.agreeing, plan?.differences]).toEqual([1, [{ cell: 'E5', found: '50', computed: '55' }]]);
  });

  it('of a title that says 1—6月 is of June where the other column says 本月', () => {
    const desk = new Desk();
    desk.import(desk.read(monthly(6, '| 门诊人次 | 50 | 300 |').replace('2026年6月', '2026年1-6月')));
    expect(desk.figure('门诊人次', bureau, '2026M06')).toBe(50);
    expect(desk.figure('门诊人次', bureau, '2026T06')).toBe(300);
  });

  it('of a title that says 1—6月 is handed back in July under 1—7月', () => {
    const desk = new Desk();
    desk.import(desk.read(monthly(6, '| 门诊人次 | 50 | 300 |').replace('2026年6月', '2026年1-6月')));
    const template = [...desk.catalog.templates.values()].pop()!;
    const table = desk.catalog.tables.get(template.table) as Table;
    const july = getPeriod('2026M07' as PeriodCode);
    const figures = formFigures(new Figures(desk.catalog, table, july, [...desk.facts.values()]), {
      unitName: bureau,
    });
    const title = fillingOf(template, july, figures).find(({ row, column }) => row === 1 && column === 1);
    expect(title?.value).toBe('2026年1-7月门诊情况');
  });

  it('of a year is the year: nothing is kept twice', () => {
    const desk = new Desk();
    desk.import(
      desk.read(monthly(6, '| 门诊人次 | 50 | 300 |').replace('2026年6月', '2026年').replace('本月', '本年')),
    );
    expect(desk.figure('门诊人次', bureau, '2026')).toBe(50);
  });

  it('that is blank is nothing, and one that cannot be carried out keeps its sign (laws 2, 7)', () => {
    const desk = new Desk();
    desk.import(
      desk.read(monthly(6, '| 门诊人次 | 50 |  |\n| 急诊人次 | 5 | 未开展 |\n| 留观人次 | 1 | 约12 |')),
    );
    const kept = [...desk.facts.values()].filter(({ period }) => period === '2026T06');
    expect(kept.map(({ value, status, text }) => [value, status, text])).toEqual([
      [null, 'notCarriedOut', undefined],
      [null, undefined, '约12'],
    ]);
  });
});

describe('The reported 累计', () => {
  it('is held against the months where all are there, else it is told which are not, and nothing is false', () => {
    const desk = new Desk();
    const [alone] = desk.import(
      desk.read(monthly(3, '| 门诊人次 | 50 | 300 |\n| 急诊人次 | 5 | 31 |')),
    ).plans;
    expect(alone).toMatchObject({
      agreeing: 0,
      differences: [],
      unproven: [{ cell: 'C4', count: 2, lacking: ['2026M01', '2026M02'] }],
    });
    // 300 of the three months and 40 are 340 (law 5).
    const [next] = desk.import(desk.read(monthly(4, '| 门诊人次 | 40 | 340 |\n| 急诊人次 | 6 | 38 |'))).plans;
    expect(next).toMatchObject({
      agreeing: 1,
      differences: [{ cell: 'C5', found: '38', computed: '37' }],
      unproven: [],
    });
  });

  it('is never put in the place of a sum of all months (law 1)', () => {
    const desk = new Desk();
    desk.import(desk.read(monthly(1, '| 门诊人次 | 10 | 10 |')));
    desk.import(desk.read(monthly(2, '| 门诊人次 | 20 | 31 |')));
    expect(filled(desk, '2026M02').rows).toEqual([[20, 30]]);
  });

  it('goes on with the months after it where those before it were never entered (law 5)', () => {
    const desk = new Desk();
    desk.import(desk.read(monthly(6, '| 门诊人次 | 50 | 300 |')));
    const july = (value: number) => (facts: Fact[]) => [
      ...facts,
      {
        ...facts[0]!,
        period: '2026M07' as PeriodCode,
        value,
      },
    ];
    expect(filled(desk, '2026M07', july(40))).toEqual({
      rows: [[40, 340]],
      left: { count: 0, lacking: [], units: [] },
    });
  });

  it('read again changes nothing, and undone is gone (law 10)', () => {
    const desk = new Desk();
    const form = monthly(6, '| 门诊人次 | 50 | 300 |');
    desk.import(desk.read(form));
    const again = desk.import(desk.read(form));
    expect(again.plans[0]?.counts).toMatchObject({ indicators: 0, facts: 0, same: 2 });
    expect(again.change.facts).toBeUndefined();
    desk.undo();
    desk.undo();
    expect([desk.facts.size, desk.catalog.indicators.size]).toEqual([0, 0]);
  });
});

describe('A form that is handed back', () => {
  it('gets the reported 累计 of its month as it came', () => {
    const desk = new Desk();
    desk.import(desk.read(monthly(6, '| 门诊人次 | 50 | 300 |\n| 急诊人次 | 5 | 31 |')));
    expect(filled(desk, '2026M06')).toEqual({
      rows: [
        [50, 300],
        [5, 31],
      ],
      left: { count: 0, lacking: [], units: [] },
    });
  });

  it('gets no sum without some of its months: the cell stays blank, and it is told why (law 2)', () => {
    const desk = new Desk();
    desk.import(desk.read(monthly(3, '| 门诊人次 | 50 |  |')));
    expect(filled(desk, '2026M03')).toEqual({
      rows: [[50, null]],
      left: { count: 1, lacking: ['2026M01', '2026M02'], units: [] },
    });
  });

  it('gets no total of 累计 that lacks a township, and it is told which (law 2)', () => {
    const desk = new Desk();
    const form = (total: string) => `
| 2026年6月医疗服务月报 | < | < |
| 填报单位：${bureau} |  |  |
| 机构 | 门诊人次 | < |
| ^ | 本月 | 本年累计 |
| 合计 |  | ${total} |
| 青山镇 | 10 | 60 |
| 大坪乡 | 20 |  |
`;
    desk.import(desk.read(form('')));
    const village = [...desk.catalog.units.values()].find(({ name }) => name === '大坪乡')!;
    const { rows, left } = filled(desk, '2026M06');
    expect(rows.map(([, sofar]) => sofar)).toEqual([null, 60, null]);
    expect(left).toMatchObject({ count: 2, units: [village.id] });
    // The form's own sum gives what is there: it is told that it is not the whole.
    const other = new Desk();
    other.import(other.read(form('=SUM(C6:C7)')));
    const dear = [...other.catalog.units.values()].find(({ name }) => name === '大坪乡')!;
    expect(filled(other, '2026M06').left).toMatchObject({ count: 1, units: [dear.id] });
  });

  it('gets rates over the sums of the year so far, never a mean of the months’ (law 1), and stocks of the last month (law 5)', () => {
    const desk = new Desk();
    const form = (month: number, births: number[], hospital: number[], beds: number[]) => `
| 2026年${month}月妇幼月报 | < | < | < | < | < | < | < | < |
| 填报单位：${bureau} |  |  |  |  |  |  |  |  |
| 机构 | 活产数 | < | 住院分娩活产数 | < | 住院分娩率 | < | 实有床位数 | < |
| ^ | 本月 | 累计 | 本月 | 累计 | 本月 | 累计 | 本月 | 累计 |
| 青山镇 | ${births[0]} | ${births[1]} | ${hospital[0]} | ${hospital[1]} | =ROUND(D5/B5*100,2) | =ROUND(E5/C5*100,2) | ${beds[0]} | ${beds[1]} |
| 大坪乡 | ${births[0]} | ${births[1]} | ${hospital[0]} | ${hospital[1]} | =ROUND(D6/B6*100,2) | =ROUND(E6/C6*100,2) | ${beds[0]} | ${beds[1]} |
`;
    desk.import(desk.read(form(1, [10, 10], [9, 9], [50, 50])));
    const [plan] = desk.import(desk.read(form(2, [90, 100], [90, 99], [55, 55]))).plans;
    expect(desk.indicators).toEqual(['活产数', '住院分娩活产数', '住院分娩率', '实有床位数']);
    expect(plan?.differences).toEqual([]);
    expect(plan?.unproven).toEqual([]);
    expect(filled(desk, '2026M02').rows[0]).toEqual([90, 100, 90, 99, 55, 55]);
    const template = [...desk.catalog.templates.values()].pop()!;
    const table = desk.catalog.tables.get(template.table) as Table;
    const figures = new Figures(desk.catalog, table, getPeriod('2026M02' as PeriodCode), [
      ...desk.facts.values(),
    ]);
    const rate = [...desk.catalog.indicators.values()].find(({ name }) => name === '住院分娩率')!;
    const unit = [...desk.catalog.units.values()].find(({ name }) => name === '青山镇')!;
    expect(figures.valueOf({ indicator: rate.id, unit: unit.id, period: '2026T02' as PeriodCode })).toBe(99);
  });
});

describe('A ledger that read 累计 as an indicator of its own before', () => {
  it('keeps it so when the form comes again, until the clerk says otherwise', () => {
    const desk = new Desk();
    const paper = desk.read(townships(5, '| 青山镇 | 10 | 50 | 3 | 15 |\n| 大坪乡 | 20 | 90 | 4 | 16 |'));
    // As the reading of before had it.
    const own = paper.draft.columns.map((line) =>
      line.role === 'beside' ? { ...line, role: 'input' as const, name: line.path.join('') } : line,
    );
    const was = { ...paper.draft, columns: own, found: { ...paper.draft.found, columns: own } };
    desk.import({ ...paper, draft: was });
    const before = desk.indicators;
    expect(before).toHaveLength(4);
    const next = desk.read(townships(6, '| 青山镇 | 10 | 60 | 3 | 18 |\n| 大坪乡 | 20 | 110 | 4 | 20 |'));
    desk.import(next);
    expect(desk.indicators).toEqual(before);
    expect(desk.figure('门诊人次本年累计', '青山镇', '2026M06')).toBe(60);
    expect([...desk.facts.values()].some(({ period }) => period === '2026T06')).toBe(false);
  });
});
