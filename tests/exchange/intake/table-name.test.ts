import { periodCode } from '#domain/period/period';
import { expect, it } from 'vitest';
import { tableNameOf } from '#exchange/intake/table-name';
import { Desk } from './desk';

it.each([
  ['妇幼报表.xlsx', 'Sheet1', '妇幼报表'],
  ['妇幼报表2025年上半年.xlsx', 'Sheet1', '妇幼报表'],
  ['门诊月报2025年1月.xlsx', '1月', '门诊月报'],
  ['门诊月报2025年1月.xlsx', '2025年1月', '门诊月报'],
  ['全部.xlsx', '预防接种', '预防接种'],
  ['全部.xlsx', '预防接种(2025年1月)', '预防接种'],
  ['2025年上半年.xlsx', '2025年上半年', '2025年上半年'],
])('a table without a title in %s, sheet %s, is called %s', (file, sheet, name) => {
  expect(tableNameOf(file, sheet)).toBe(name);
});

it.each([
  ['2025年上半年妇幼卫生工作报表', '填报单位：青山镇卫生院 | 2025年1-6月'],
  ['2025年上半年妇幼卫生工作报表', '填报单位：青山镇卫生院 |'],
  ['妇幼卫生工作报表（2025年上半年）', '填报单位：青山镇卫生院 | 2025年1—6月'],
  ['妇幼卫生工作报表', '填报单位：青山镇卫生院 | 2025年上半年'],
])('a title %s over a head %s names the form, not its period', (title, head) => {
  const paper = new Desk().read(`
| ${title} | < | < |
| ${head} |
| 机构 | 活产数 | 产妇数 |
| 青山镇 | 12 | 11 |
| 大坪乡 | 22 | 21 |
`);
  expect(paper.draft.tableName).toBe('妇幼卫生工作报表');
  expect(periodCode(paper.draft.period!)).toBe('2025H1');
});

it.each([
  ['妇幼卫生年报（2026年版）', '妇幼卫生年报'],
  ['妇幼卫生年报(2026年)', '妇幼卫生年报'],
  ['妇幼卫生年报2026年（试行）', '妇幼卫生年报(试行)'],
  ['（试行）2026年妇幼卫生年报', '(试行)妇幼卫生年报'],
  ['（2026年妇幼卫生年报）', '妇幼卫生年报'],
  ['妇幼卫生年报（2026年试行）', '妇幼卫生年报(试行)'],
])('of the title %s no half of a pair of brackets is left: %s', (title, name) => {
  const paper = new Desk().read(`
| ${title} | < | < |
| 填报单位：青山镇卫生院 |
| 机构 | 活产数 | 产妇数 |
| 青山镇 | 12 | 11 |
| 大坪乡 | 22 | 21 |
`);
  expect(paper.draft.tableName).toBe(name);
});

it.each([
  ['2026年体检进度表（10月止）', '2026T10'],
  ['2026年体检进度表（2026年10月）', '2026M10'],
  ['2026年全县65岁及以上老年人健康体检进度表（截至10月底）', '2026T10'],
])('of the title %s neither the year nor the months in brackets stay', (title, period) => {
  const paper = new Desk().read(`
| ${title} | < | < |
| 乡镇 | 任务数 | 已体检人数 |
| 青山镇 | 1200 | 1100 |
| 大坪乡 | 220 | 210 |
`);
  expect(paper.draft.tableName).toMatch(/体检进度表$/);
  expect(paper.draft.tableName).not.toMatch(/2026/);
  expect(periodCode(paper.draft.period!)).toBe(period);
});

it('the sheets 1月 and 2月 below one 年份 are one form in two months, and neither overwrites the other', () => {
  const desk = new Desk();
  const rows = (figure: number) => `
| 白水乡卫生院业务收入统计表 | < | < |
| 年份：2026年 | | 单位：元 |
| 科室 | 门诊收入 | 住院收入 |
| 内科 | ${figure} | 4300 |
| 外科 | 1800 | 2500 |
`;
  desk.import(desk.read(rows(2100), '收入.xlsx', '1月'));
  desk.import(desk.read(rows(2300), '收入.xlsx', '2月'));
  expect(['2026M01', '2026M02'].map((period) => desk.figure('门诊收入', '内科', period))).toEqual([
    2100, 2300,
  ]);
  expect(desk.catalog.tables.size).toBe(1);
});
