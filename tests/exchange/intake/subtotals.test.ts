/** 东片小计 between the townships is over its own townships, on the form, in the proof and when the form goes back. */
import { keyOfFact } from '#domain/fact/fact';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '#domain/table/layout';
import { Desk } from './desk';

const after = `
| 海棠县2026年3月门诊情况 | < | < |
| 机构 | 门诊人次 | 急诊人次 |
| 青山镇卫生院 | 100 | 10 |
| 柳河镇卫生院 | 200 | 20 |
| 东片小计 | 300 | 30 |
| 白水乡卫生院 | 50 | 5 |
| 云峰乡卫生院 | 70 | 7 |
| 西片小计 | 120 | 12 |
| 全县合计 | 420 | 42 |
`;

const before = `
| 海棠县2026年3月门诊情况 | < | < |
| 机构 | 门诊人次 | 急诊人次 |
| 合计 | 420 | 42 |
| 县级医院小计 | 300 | 30 |
| 县人民医院 | 100 | 10 |
| 县中医医院 | 200 | 20 |
| 乡镇卫生院小计 | 120 | 12 |
| 白水乡卫生院 | 50 | 5 |
| 云峰乡卫生院 | 70 | 7 |
`;

function overOf(desk: Desk): string[] {
  const [table] = desk.catalog.tables.values();
  const nameOf = new Map([...desk.catalog.units].map(([id, { name }]) => [id, name]));
  return leavesOf(table?.layout.rows.members ?? [])
    .filter(({ total }) => total)
    .map(({ caption, over }) => `${caption}: ${over?.map((id) => nameOf.get(id)).join(' ') ?? 'all'}`);
}

describe('A form with subtotals', () => {
  it.each([
    [
      'behind their units',
      after,
      ['东片小计: 青山镇卫生院 柳河镇卫生院', '西片小计: 白水乡卫生院 云峰乡卫生院', '全县合计: all'],
    ],
    [
      'before their units',
      before,
      ['合计: all', '县级医院小计: 县人民医院 县中医医院', '乡镇卫生院小计: 白水乡卫生院 云峰乡卫生院'],
    ],
  ])('adds up its own units where they stand %s, and nothing differs', (_, rows, expected) => {
    const desk = new Desk();
    const { plans } = desk.import(desk.read(rows));
    expect(overOf(desk)).toEqual(expected);
    expect(plans[0]?.differences).toEqual([]);
    expect(plans[0]?.agreeing).toBe(6);
  });

  it('keeps what was typed for each total in a place of its own (law 7)', () => {
    const desk = new Desk();
    desk.import(desk.read(after.replace('| 300 |', '| 301 |')));
    const typed = [...desk.facts.values()].filter(({ unit }) => !desk.catalog.units.get(unit)?.parent);
    expect(typed.map(({ value }) => value)).toEqual([301, 30, 120, 12, 420, 42]);
    expect(new Set(typed.map(keyOfFact)).size).toBe(6);
  });

  it('finds each again in the next month', () => {
    const desk = new Desk();
    desk.import(desk.read(after));
    const places = () => new Set([...desk.facts.values()].map(({ unit }) => unit));
    const first = places();
    desk.import(desk.read(after.replace('3月', '4月')));
    expect(places()).toEqual(first);
  });

  it('takes a total of a district above two towns over both, where the figures cannot tell', () => {
    const desk = new Desk();
    const blank = `
| 海棠县2026年3月发放情况 | < |
| 村 | 发放人数 |
| 东村 | |
| 西村 | |
| 青山镇小计 | |
| 南村 | |
| 北村 | |
| 柳河镇小计 | |
| 东片合计 | |
| 河村 | |
| 湖村 | |
| 白水乡小计 | |
| 总计 | |
`;
    desk.import(desk.read(blank));
    expect(overOf(desk)).toEqual([
      '青山镇小计: 东村 西村',
      '柳河镇小计: 南村 北村',
      '东片合计: 东村 西村 南村 北村',
      '白水乡小计: 河村 湖村',
      '总计: all',
    ]);
  });
});

describe('A typed rate in the row of the total', () => {
  it('is held against nothing, since it is no sum and no mean of those above it (law 1)', () => {
    const desk = new Desk();
    const { plans } = desk.import(
      desk.read(`
| 海棠县2026年3月住院情况 | < | < |
| 机构 | 出院人数 | 病床使用率(%) |
| 青山镇卫生院 | 100 | 71.2 |
| 柳河镇卫生院 | 200 | 64.5 |
| 合计 | 300 | 66.8 |
`),
    );
    expect(plans[0]?.differences).toEqual([]);
    expect(desk.figure('病床使用率', '本单位', '2026M03')).toBe(66.8);
  });
});
