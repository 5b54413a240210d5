import { expect, it } from 'vitest';
import { tableNameOf } from '#exchange/intake/table-name';

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
