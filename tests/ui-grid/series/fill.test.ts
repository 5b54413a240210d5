import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillSeries } from '../../../src/ui/grid/series/fill.ts';

const plain = { backwards: false, ctrl: false };

function filled(source: string, count: number, options = plain): string {
  const cells = source.split(' ').map((text) => text.replace('_', ''));
  return fillSeries(cells, count, options)
    .map((text) => text || '_')
    .join(' ');
}

/** Source, what follows, what precedes it (nearest first). */
const cases: Record<string, readonly (readonly [string, string, string])[]> = {
  numbers: [
    ['7', '7 7', '7 7'],
    ['1 2', '3 4 5', '0 -1 -2'],
    ['10 8', '6 4', '12 14'],
    ['5 5', '5 5', '5 5'],
    ['0.1 0.2', '0.3 0.4', '0 -0.1'],
    ['1.5 2', '2.5 3 3.5', '1 0.5 0'],
    ['-1 −3', '-5 -7', '1 3'],
    ['1 2 4', '5.333333333333 6.833333333333', '-0.666666666667'],
    ['1 3 5', '7 9', '-1'],
    ['1,234 1,235', '1236', '1233'],
    ['98.5% 99%', '99.5% 100%', '98%'],
    ['9007199254740993 9007199254740995', '9007199254740997', '9007199254740991'],
  ],
  'numbers in texts': [
    ['第1季度', '第2季度 第3季度', '第0季度'],
    ['1月', '2月', '0月'],
    ['12月', '13月', '11月'],
    ['ID1', 'ID2 ID3', 'ID0 ID1 ID2'],
    ['ID09', 'ID10 ID11', 'ID08'],
    ['007', '008 009', '006'],
    ['第1组 第3组', '第5组 第7组', '第1组'],
    ['表1-2', '表1-3', '表1-1'],
    ['2025年', '2026年 2027年', '2024年'],
    ['A1 B1', 'A2 B2 A3', 'B0 A0'],
    ['110101199003077715号', '110101199003077715号', '110101199003077715号'],
  ],
  lists: [
    ['一月', '二月 三月', '十二月 十一月'],
    ['十二月', '一月', '十一月'],
    ['正月 二月', '三月', '腊月'],
    ['周一 周三', '周五 周日 周二', '周六'],
    ['星期六', '星期日 星期一', '星期五'],
    ['星期天', '星期一', '星期六'],
    ['壬', '癸 甲 乙', '辛'],
    ['戌', '亥 子', '酉'],
    ['第四季', '第一季', '第三季'],
    ['第一季度', '第二季度', '第四季度'],
    ['冬季', '春季', '秋季'],
    ['Jan', 'Feb Mar', 'Dec'],
    ['JAN', 'FEB', 'DEC'],
    ['May June', 'July', 'April'],
    ['May Jun', 'Jul', 'Apr'],
    ['Monday', 'Tuesday', 'Sunday'],
    ['周一 周二 周五', '周一 周二 周五 周一', '周五 周二'],
  ],
  dates: [
    ['2026-01-31', '2026-02-01 2026-02-02', '2026-01-30'],
    ['2026-02-28', '2026-03-01', '2026-02-27'],
    ['2024-02-28', '2024-02-29', '2024-02-27'],
    ['2025-12-30 2026-01-06', '2026-01-13', '2025-12-23'],
    ['2026-01-15 2026-02-15', '2026-03-15 2026-04-15', '2025-12-15'],
    ['2026-01-31 2026-02-28', '2026-03-31 2026-04-30', '2025-12-31'],
    ['2024-02-29 2025-02-28', '2026-02-28 2027-02-28 2028-02-29', '2023-02-28'],
    ['2026年1月9日', '2026年1月10日', '2026年1月8日'],
    ['2026/1/9', '2026/1/10', '2026/1/8'],
    ['2026年11月', '2026年12月 2027年1月', '2026年10月'],
    ['2026-12', '2027-01', '2026-11'],
    ['2026-01 2026-04', '2026-07 2026-10 2027-01', '2025-10'],
    ['2026年第4季度', '2027年第1季度', '2026年第3季度'],
    ['2026年一季度', '2026年二季度', '2025年四季度'],
    ['2026Q4', '2027Q1', '2026Q3'],
  ],
  'Chinese numerals': [
    ['一', '二 三', '九十九'],
    ['六', '七 八', '五'],
    ['十', '十一', '九'],
    ['第十九', '第二十 第二十一', '第十八'],
    ['（一）', '（二）', '（九十九）'],
    ['一、 三、', '五、 七、', '九十八、'],
    ['第一组', '第二组', '第九十九组'],
  ],
  words: [
    ['青山镇', '青山镇 青山镇', '青山镇'],
    ['青山镇 白水镇', '青山镇 白水镇 青山镇', '白水镇 青山镇 白水镇'],
    ['一般', '一般', '一般'],
    ['三八妇女节', '三八妇女节', '三八妇女节'],
    ['/', '/', '/'],
  ],
  mixed: [
    ['1 甲', '2 乙 3 丙', '癸 0'],
    ['1 _', '2 _ 3', '_ 0'],
    ['1 _ 2', '3 _ 4', '0 _ -1'],
    ['1 2 合计', '3 4 合计', '合计 0 -1'],
    ['_ _', '_ _ _', '_'],
    ['第1季度 ID1', '第2季度 ID2', 'ID0 第0季度'],
  ],
};

describe.each(Object.entries(cases))('%s', (_, rows) => {
  test.each(rows)('%s goes on with %s, backwards with %s', (source, after, before) => {
    expect(filled(source, after.split(' ').length)).toBe(after);
    expect(filled(source, before.split(' ').length, { backwards: true, ctrl: false })).toBe(before);
  });
});

test.each([
  ['7', '8 9', '6 5'],
  ['0.5', '1.5', '-0.5'],
  ['1 2', '1 2 1', '2 1'],
  ['第1季度', '第1季度 第1季度', '第1季度'],
  ['一月 二月', '一月 二月', '二月'],
  ['2026-01-31', '2026-01-31', '2026-01-31'],
])('with Ctrl %s goes on with %s, backwards with %s', (source, after, before) => {
  expect(filled(source, after.split(' ').length, { backwards: false, ctrl: true })).toBe(after);
  expect(filled(source, before.split(' ').length, { backwards: true, ctrl: true })).toBe(before);
});

const text = fc.oneof(
  fc.integer({ min: -999, max: 999 }).map(String),
  fc.integer({ min: 1, max: 12 }).map((month) => `${month}月`),
  fc.constantFrom(
    '一月',
    '周三',
    '2026-01-30',
    '2026年12月',
    '青山镇',
    '',
    '甲',
    '2026年第2季度',
    '第三组',
    '5%',
  ),
);
const source = fc.array(text, { minLength: 1, maxLength: 6 });

test('a longer fill begins with the shorter one, and empty cells return in every round', () => {
  fc.assert(
    fc.property(source, fc.boolean(), fc.boolean(), (cells, backwards, ctrl) => {
      const long = fillSeries(cells, 3 * cells.length, { backwards, ctrl });
      expect(fillSeries(cells, cells.length, { backwards, ctrl })).toEqual(long.slice(0, cells.length));
      const round = backwards ? [...cells].reverse() : cells;
      for (const [at, filledText] of long.entries())
        expect(filledText === '').toBe(round[at % round.length] === '');
    }),
    { seed: 20261128 },
  );
});

test('filled from two numbers, the steps are equal to the last digit', () => {
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(cents, cents, fc.integer({ min: 0, max: 4 }), (first, step, scale) => {
      const print = (units: number) => (units / 10 ** scale).toFixed(scale);
      const next = fillSeries([print(first), print(first + step)], 20, plain);
      expect(next.map(Number)).toEqual(
        Array.from({ length: 20 }, (_, at) => Number(print(first + step * (at + 2)))),
      );
    }),
    { seed: 20261128 },
  );
});

test('numbers on a line stay on it, however many there are', () => {
  const small = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(small, small, fc.integer({ min: 2, max: 8 }), (first, step, length) => {
      const line = Array.from({ length: length + 5 }, (_, at) => String(first + step * at));
      expect(fillSeries(line.slice(0, length), 5, plain)).toEqual(line.slice(length));
      const back = fillSeries(line.slice(5), 5, { backwards: true, ctrl: false });
      expect(back).toEqual(line.slice(0, 5).reverse());
    }),
    { seed: 20261128 },
  );
});

test('any source at all can be filled', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }),
      fc.boolean(),
      (cells, backwards) => {
        expect(fillSeries(cells, 7, { backwards, ctrl: false })).toHaveLength(cells.length === 0 ? 0 : 7);
      },
    ),
    { seed: 20261128 },
  );
});
