/** T02 by half-year. Seven birth years live in a township; the food project is only in the hill townships (乡). */
import { monthsFrom, type Book } from './book';

export const children: Book = {
  form: 'T02',
  months: monthsFrom({ year: 2023, month: 10 }, 5, 6),
  fill: ({ unit, size, chance }) =>
    children.months.map((_, i) => {
      const fall = 0.985 ** i;
      const under7 = Math.round(size * 14 * fall * (0.99 + 0.02 * chance.next()));
      const under3 = Math.round(under7 * (0.415 + 0.02 * chance.next()));
      const poor = /乡/.test(unit.name) ? Math.round(under3 * 0.55) : undefined;
      return {
        '7岁以下儿童数': under7,
        '7岁以下儿童保健管理人数': Math.round(under7 * (0.93 + 0.006 * i + 0.02 * chance.next())),
        '3岁以下儿童数': under3,
        '3岁以下儿童系统管理人数': Math.round(under3 * (0.925 + 0.006 * i + 0.025 * chance.next())),
        儿童保健手册建册数: Math.round(size * fall * (0.96 + 0.04 * chance.next())),
        贫困地区儿童营养改善项目目标人数: poor ?? 'notApplicable',
        营养包发放数:
          poor === undefined ? 'notApplicable' : Math.round(poor * 6 * (0.93 + 0.06 * chance.next())),
      };
    }),
};
