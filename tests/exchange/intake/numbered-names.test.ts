/** Names that differ by a number in brackets: in cells they are other units, in the name of a file a copy of it. */
import { describe, expect, it } from 'vitest';
import { foldName } from '#domain/name';
import { tableNameOf } from '#exchange/intake/table-name';
import { unitInName } from '#exchange/intake/unit-in-name';
import { Desk } from './desk';

const down = (lines: readonly (readonly [string, number])[]) => `
| 2025年上半年妇幼健康情况 | < |
| 机构 | 活产数 |
${lines.map(([name, births]) => `| ${name} | ${births} |`).join('\n')}
`;

describe('Units whose names differ by a number in brackets', () => {
  it.each([
    ['half-width', '红旗村卫生室(1)', '红旗村卫生室(2)'],
    ['full-width', '红旗村卫生室（1）', '红旗村卫生室（2）'],
    ['the second first', '红旗村卫生室(2)', '红旗村卫生室(1)'],
    ['one without', '红旗村卫生室', '红旗村卫生室(1)'],
  ])('stay two, each with its own figures: %s', (_, one, other) => {
    const desk = new Desk();
    desk.import(
      desk.read(
        down([
          [one, 12],
          ['青山村卫生室', 7],
          [other, 31],
        ]),
      ),
    );
    const names = desk.units.map(foldName);
    expect(names).toEqual(expect.arrayContaining([foldName(one), foldName(other)]));
    expect(desk.figure('活产数', foldName(one), '2025H1')).toBe(12);
    expect(desk.figure('活产数', foldName(other), '2025H1')).toBe(31);
  });

  it('are known again in the next file, in whatever order they stand there', () => {
    const desk = new Desk();
    desk.import(
      desk.read(
        down([
          ['红旗村卫生室(1)', 12],
          ['红旗村卫生室(2)', 31],
        ]),
      ),
    );
    const before = desk.units.length;
    const next = desk.read(
      down([
        ['红旗村卫生室(2)', 32],
        ['红旗村卫生室(1)', 13],
      ]).replace('2025年', '2026年'),
    );
    desk.import(next);
    expect(desk.units).toHaveLength(before);
    expect(desk.figure('活产数', '红旗村卫生室(1)', '2026H1')).toBe(13);
    expect(desk.figure('活产数', '红旗村卫生室(2)', '2026H1')).toBe(32);
  });

  it('stay two across a form as well', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2025年上半年妇幼健康情况 | < | < | < |
| 指标名称 | 计量单位 | 红旗村卫生室(1) | 红旗村卫生室(2) |
| 活产数 | 人 | 12 | 31 |
| 产妇数 | 人 | 11 | 30 |
`),
    );
    expect(desk.figure('活产数', '红旗村卫生室(1)', '2025H1')).toBe(12);
    expect(desk.figure('产妇数', '红旗村卫生室(2)', '2025H1')).toBe(30);
  });

  it('are told from a number that refers to a column: 活产数(1) is 活产数', () => {
    const desk = new Desk();
    desk.import(
      desk.read(`
| 2025年上半年妇幼健康情况 | < | < |
| 机构 | 活产数(1) | 产妇数(2) |
| 青山镇 | 12 | 11 |
| 大坪乡 | 22 | 21 |
`),
    );
    expect(desk.indicators).toEqual(['活产数', '产妇数']);
  });
});

it.each([
  ['青山镇卫生院(1)', '青山镇卫生院'],
  ['上半年报表-青山镇卫生院（2）', '青山镇卫生院'],
])('the copy %s of a file is that of %s', (name, told) => {
  expect(unitInName(name, new Map())).toBe(told);
});

it.each([
  ['门诊月报2025年1月(1).xlsx', 'Sheet1', '门诊月报'],
  ['门诊月报（2）.xlsx', 'Sheet1', '门诊月报'],
  ['门诊月报2025年1月 - 副本.xlsx', 'Sheet1', '门诊月报'],
  ['(1).xlsx', 'Sheet1', '(1)'],
])('a table without a title in the copy %s, sheet %s, is called %s', (file, sheet, name) => {
  expect(tableNameOf(file, sheet)).toBe(name);
});
