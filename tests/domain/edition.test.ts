import { describe, expect, it } from 'vitest';
import type { TableId } from '#domain/id';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import {
  editionFor,
  editionsOf,
  inOrder,
  newestEditions,
  periodsOfEditions,
  validIn,
} from '#domain/table/edition';
import type { Table } from '#domain/table/table';
import { form } from '../compute/county';

const edition = (id: string, periods: string[], year?: number, previous?: string): Table => ({
  ...form,
  id: id as TableId,
  periods: periods as PeriodCode[],
  ...(year === undefined
    ? {}
    : { edition: { year, ...(previous === undefined ? {} : { previous: previous as TableId }) } }),
});
const first = edition('first', ['2024H1', '2025H2']);
const second = edition('second', ['2026H1'], 2026, 'first');
const third = edition('third', [], 2028, 'second');
const other = edition('other', ['2026H1']);
const tables = new Map([third, other, first, second].map((table) => [table.id, table]));
const opensIn = (code: string, from: Table = second) =>
  editionFor(tables, from, getPeriod(code as PeriodCode)).id;

describe('editions of a form', () => {
  it('hang together from wherever one looks, oldest first', () => {
    for (const one of [first, second, third]) {
      expect(editionsOf(tables, one).map(({ id }) => id)).toEqual(['first', 'second', 'third']);
    }
    expect(editionsOf(tables, other)).toEqual([other]);
  });

  it('open by the year: older periods in the older edition, newer ones in the newer', () => {
    expect(['2023', '2025H2', '2026H1', '2027', '2028M01', '2031'].map((code) => opensIn(code))).toEqual([
      'first',
      'first',
      'second',
      'second',
      'third',
      'third',
    ]);
    expect(opensIn('2025H2', third)).toBe('first');
  });

  it('by the statistical year: October 2025 is 2026 already', () => {
    expect(opensIn('2026M01@10')).toBe('second');
  });

  it('before the first of all there is nothing older to open', () => {
    const dated = edition('dated', [], 2026);
    expect(editionFor(new Map([[dated.id, dated]]), dated, { year: 2020 })).toBe(dated);
  });

  it('share one list of periods, and a list of tables shows the newest alone', () => {
    expect(periodsOfEditions(tables, second)).toEqual(['2024H1', '2025H2', '2026H1']);
    expect(newestEditions(tables).map(({ id }) => id)).toEqual(['other', 'third']);
  });

  it('say in which years they are used', () => {
    expect([first, second, third].map((one) => validIn(tables, one))).toEqual([
      { to: 2025 },
      { from: 2026, to: 2027 },
      { from: 2028 },
    ]);
  });

  it('that point at each other in a circle, out of a damaged file, are still a list', () => {
    const a = edition('a', [], 2026, 'b');
    const b = edition('b', [], 2027, 'a');
    expect(editionsOf(new Map([a, b].map((one) => [one.id, one])), a)).toHaveLength(2);
  });

  it('stand where the clerk put them; new ones behind', () => {
    const placed = [other, { ...first, order: 2 }, { ...second, order: 1 }];
    expect(inOrder(placed).map(({ id }) => id)).toEqual(['second', 'first', 'other']);
  });

  it('that nobody put anywhere stand by the numbers and sounds of their titles, however they came', () => {
    const titles = [
      '表1 出生情况',
      '表2 孕产妇保健',
      '表十 院感',
      '表10-1 院感附页',
      '表十二 居民健康档案',
      '表二十三 慢病',
      '妇幼卫生工作报表',
      '妇幼卫生工作报表(2)',
      '附表1 名单',
      '医院运行月报',
      '中医药服务',
    ];
    const named = titles.map((name, i) => ({ ...first, id: `${(i * 7) % 11}` as TableId, name }));
    for (const came of [named, [...named].reverse(), [...named.slice(4), ...named.slice(0, 4)]])
      expect(inOrder(came).map(({ name }) => name)).toEqual(titles);
  });

  it('of one title stand by edition, then by period', () => {
    const alike = [third, second, { ...other, id: 'a' as TableId, periods: ['2027H1' as PeriodCode] }, other];
    expect(inOrder(alike).map(({ id }) => id)).toEqual(['other', 'a', 'second', 'third']);
    expect(inOrder([...alike].reverse()).map(({ id }) => id)).toEqual(['other', 'a', 'second', 'third']);
  });
});
