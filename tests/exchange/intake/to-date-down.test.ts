/** 本月 and 累计 down a form: below an indicator, beside it in a second column of names, or in the names of rows. */
import { describe, expect, it } from 'vitest';
import { Figures } from '#compute/table/figures';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';
import { fillingOf } from '#exchange/fill/edits';
import { formFigures } from '#exchange/fill/figures';
import { Desk } from './desk';

const bureau = '海棠县卫健局';
type Form = (month: number, figures: readonly [number, number, number, number]) => string;

const headed = (month: number, captions: string, rows: string): string => `
| 2026年${month}月医疗服务情况表 | < | < |
| 填报单位：${bureau} |  |  |
${captions}
${rows}
`;

/** 门诊人次 of the month and the year so far, 住院人次 of both. */
const forms: Readonly<Record<string, Form>> = {
  '累计 below its indicator': (month, [a, b, c, d]) =>
    headed(
      month,
      '| 指标名称 | 计量单位 | 数值 |',
      `| 门诊人次 | 人次 | ${a} |\n|   其中：1—${month}月累计 | 人次 | ${b} |\n| 住院人次 | 人次 | ${c} |\n|   其中：1—${month}月累计 | 人次 | ${d} |`,
    ),
  '其中：本月 below its indicator, which is the year so far': (month, [a, b, c, d]) =>
    headed(
      month,
      '| 指标名称 | 计量单位 | 数值 |',
      `| 门诊人次 | 人次 | ${b} |\n|   其中：本月 | 人次 | ${a} |\n| 住院人次 | 人次 | ${d} |\n|   其中：本月 | 人次 | ${c} |`,
    ),
  'both below a heading': (month, [a, b, c, d]) =>
    headed(
      month,
      '| 指标名称 | 计量单位 | 数值 |',
      `| 一、门诊人次 | 人次 |  |\n|   本月 | 人次 | ${a} |\n|   1—${month}月累计 | 人次 | ${b} |\n| 二、住院人次 | 人次 |  |\n|   本月 | 人次 | ${c} |\n|   1—${month}月累计 | 人次 | ${d} |`,
    ),
  'both in a second column of names': (month, [a, b, c, d]) =>
    headed(
      month,
      '| 指标名称 | < | 数值 |',
      `| 门诊人次 | 本月 | ${a} |\n| ^ | 1—${month}月累计 | ${b} |\n| 住院人次 | 本月 | ${c} |\n| ^ | 1—${month}月累计 | ${d} |`,
    ),
  'both before the name': (month, [a, b, c, d]) =>
    headed(
      month,
      '| 指标名称 | 计量单位 | 数值 |',
      `| 本月门诊人次 | 人次 | ${a} |\n| 1—${month}月累计门诊人次 | 人次 | ${b} |\n| 本月住院人次 | 人次 | ${c} |\n| 1—${month}月累计住院人次 | 人次 | ${d} |`,
    ),
};

function filled(desk: Desk, period: string): unknown[] {
  const template = [...desk.catalog.templates.values()][0]!;
  const table = desk.catalog.tables.get(template.table) as Table;
  const chosen = getPeriod(period as PeriodCode);
  const figures = new Figures(desk.catalog, table, chosen, [...desk.facts.values()]);
  return fillingOf(template, chosen, formFigures(figures, { unitName: bureau })).map(({ value }) => value);
}

const inAnyOrder = (values: readonly unknown[]) => [...values].map(String).sort();

describe.each(Object.entries(forms))('%s', (_, form) => {
  it('is one indicator, of the month and of the year so far (law 8)', () => {
    const desk = new Desk();
    desk.import(desk.read(form(6, [50, 300, 5, 31])));
    expect([desk.indicators, desk.units]).toEqual([['门诊人次', '住院人次'], [bureau]]);
    const figure = (name: string, period: string) => desk.figure(name, bureau, period);
    expect([figure('门诊人次', '2026M06'), figure('门诊人次', '2026T06')]).toEqual([50, 300]);
    expect([figure('住院人次', '2026M06'), figure('住院人次', '2026T06')]).toEqual([5, 31]);
  });

  it('goes on in July, is held against what came before, and handed back with its captions moved on (law 5)', () => {
    const desk = new Desk();
    desk.import(desk.read(form(6, [50, 300, 5, 31])));
    const [plan] = desk.import(desk.read(form(7, [40, 340, 6, 38]))).plans;
    expect(desk.indicators).toEqual(['门诊人次', '住院人次']);
    expect([...desk.catalog.tables.values()].map(({ periods }) => periods)).toEqual([['2026M06', '2026M07']]);
    expect(plan).toMatchObject({ agreeing: 1, differences: [{ found: '38', computed: '37' }] });
    const given = filled(desk, '2026M07').filter((value) => value !== null);
    expect(inAnyOrder(given.filter((value) => typeof value === 'number'))).toEqual(
      inAnyOrder([40, 340, 6, 37]),
    );
    const said = given.filter((value) => typeof value === 'string').join('\n');
    expect(said.match(/7月/g)?.length).toBe(form(6, [1, 1, 1, 1]).match(/6月/g)?.length);
    expect(said).not.toMatch(/6月/);
  });
});

describe('累计 down a form', () => {
  it('stands for each unit across (laws 1, 8)', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2026年6月医疗服务情况表 | < | < |
| 填报单位：${bureau} |  |  |
| 指标名称 | 青山镇卫生院 | 大坪乡卫生院 |
| 门诊人次 | 10 | 20 |
|   累计 | 100 | 120 |
| 住院人次 | 1 | 2 |
|   累计 | 11 | 12 |
`),
    );
    expect(desk.figure('门诊人次', '大坪乡卫生院', '2026T06')).toBe(120);
    expect(desk.figure('住院人次', '青山镇卫生院', '2026M06')).toBe(1);
  });

  it('with the same of last year below it compares the year so far (law 6)', () => {
    const desk = new Desk();
    desk.import(
      desk.read(
        headed(
          6,
          '| 指标名称 | 计量单位 | 数值 |',
          '| 门诊人次 | 人次 | 50 |\n|   本年累计 | 人次 | 300 |\n|   上年同期累计 | 人次 | 240 |\n| 住院人次 | 人次 | 5 |\n|   本年累计 | 人次 | 31 |\n|   上年同期累计 | 人次 | 30 |',
        ),
      ),
    );
    expect(desk.indicators).toEqual(['门诊人次', '住院人次']);
    expect(desk.figure('门诊人次', bureau, '2025T06')).toBe(240);
  });

  it('alone in every name makes it a form of the year so far', () => {
    const desk = new Desk();
    desk.import(
      desk.read(
        headed(
          6,
          '| 指标名称 | 计量单位 | 数值 |',
          '| 1—6月累计门诊人次 | 人次 | 300 |\n| 1—6月累计住院人次 | 人次 | 31 |',
        ),
      ),
    );
    expect([...desk.facts.values()].map(({ period, value }) => [period, value])).toEqual([
      ['2026T06', 300],
      ['2026T06', 31],
    ]);
    expect(desk.indicators).toEqual(['门诊人次', '住院人次']);
  });

  it('below an indicator that has a figure of its own beside both is left as it is: what that figure is nobody says', () => {
    const desk = new Desk();
    desk.import(
      desk.read(
        headed(
          6,
          '| 指标名称 | 计量单位 | 数值 |',
          '| 门诊人次 | 人次 | 999 |\n|   本月 | 人次 | 50 |\n|   累计 | 人次 | 300 |\n| 住院人次 | 人次 | 5 |',
        ),
      ),
    );
    expect(desk.figure('门诊人次', bureau, '2026M06')).toBe(999);
    expect(desk.figure('门诊人次', bureau, '2026T06')).toBeUndefined();
  });
});
