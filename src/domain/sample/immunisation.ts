/** T10 by month. Children are sampled in June and December only, influenza is vaccinated against from October on. */
import { monthsFrom, type Book } from './book';

export const immunisation: Book = {
  form: 'T10',
  months: monthsFrom({ year: 2024, month: 1 }, 30),
  fill: ({ size, chance }) =>
    immunisation.months.map(({ month }, i) => {
      const born = Math.max(3, Math.round((size / 6) * (0.85 + 0.3 * chance.next())));
      const less = (count: number, share: number): number => count - chance.share(count, share);
      const due = born * 22 + chance.share(20, 0.5);
      const done = less(due, 0.012);
      const seven = less(done, 0.012);
      const measles = less(born, 0.04);
      const first = less(born, 0.02);
      const sampled = month % 6 === 0;
      const card = sampled ? less(30, 0.01) : 'notCarriedOut';
      return {
        应种人数: due,
        实种人数: done,
        七苗全程接种人数: seven,
        八苗全程接种人数: less(seven, 0.008),
        麻疹疫苗应种人数: measles,
        麻疹疫苗及时接种人数: less(measles, 0.03),
        新生儿乙肝疫苗首针应种人数: first,
        乙肝疫苗首针及时接种人数: less(first, 0.025),
        抽查儿童数: sampled ? 30 : 'notCarriedOut',
        '建表(卡)儿童数': card,
        建证儿童数: card,
        表证符合儿童数: typeof card === 'number' ? less(card, 0.02) : card,
        各类疫苗加强免疫人次: Math.round(born * 6.3 * (0.9 + 0.2 * chance.next())),
        脊灰强化免疫人次: month === 1 || month === 12 ? Math.round(size * 3.1) : 'notCarriedOut',
        重点人群流感疫苗接种人份:
          month >= 10 ? Math.round(size * 0.8 * (0.8 + 0.4 * chance.next())) : 'notCarriedOut',
        免疫疫苗冷链运转次数: 1 + chance.share(1, 0.2),
        数字化预防接种门诊数: size > 90 + 40 * chance.next() - i ? 1 : 0,
      };
    }),
};
