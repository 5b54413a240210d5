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
