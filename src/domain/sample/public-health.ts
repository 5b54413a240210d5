/** T07 by month: files and patients grow slowly, the elders' check-ups are done from April to September. */
import { monthsFrom, type Book } from './book';

const checkUps = [0.01, 0.02, 0.06, 0.12, 0.14, 0.13, 0.12, 0.12, 0.1, 0.07, 0.04, 0.02];

export const publicHealth: Book = {
  form: 'T07',
  months: monthsFrom({ year: 2024, month: 1 }, 30),
  fill: ({ size, chance }) => {
    const start = Math.round(size * (112 + 10 * chance.next()));
    const care = 0.94 + 0.06 * chance.next();
    const near = (count: number, share: number): number =>
      Math.min(count, Math.round(count * share * (0.997 + 0.006 * chance.next())));
    return publicHealth.months.map(({ month }, i) => {
      const people = Math.round(start * (1 - 0.0004 * i));
      const files = near(people, 0.86 + 0.0022 * i);
      const pressure = Math.round(people * 0.152);
      const pressureCared = near(pressure, 0.58 * care + 0.004 * i);
      const sugar = Math.round(people * 0.061);
      const sugarCared = near(sugar, 0.54 * care + 0.004 * i);
      const old = Math.round(people * (0.132 + 0.0002 * i));
      const share = checkUps[month - 1] ?? 0;
      return {
        常住人口数: people,
        健康档案建档人数: files,
        电子健康档案建档人数: near(files, 0.955 + 0.001 * i),
        有动态记录的健康档案数: near(files, 0.5 + 0.005 * i),
        辖区估算高血压患者数: pressure,
        高血压患者管理人数: pressureCared,
        高血压患者规范管理人数: near(pressureCared, 0.68 * care + 0.003 * i),
        辖区估算糖尿病患者数: sugar,
        '2型糖尿病患者管理人数': sugarCared,
        糖尿病患者规范管理人数: near(sugarCared, 0.66 * care + 0.003 * i),
        '65岁及以上常住居民数': old,
        '65岁及以上老年人健康体检人数': near(old, share * 0.76 * care),
        应中医药健康管理人数: old + Math.round(size * 5),
        中医药健康管理人数: near(old, share * 0.8 * care),
        健康教育宣传专栏期数: month % 3 === 2 ? 1 : 0,
        健康讲座场次: 1 + chance.share(2, 0.4),
        基本公共卫生培训次数: month === 3 || month === 9 ? 1 : 0,
        基本公共卫生督查指导次数: chance.share(2, 0.5),
      };
    });
  },
};
