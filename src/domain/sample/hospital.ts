/** T16 by month: winter is busy, the New Year's month is not; health centres do not operate, the smallest have hardly a bed. */
import { monthsFrom, type Book } from './book';

const seasons = [1.06, 0.84, 1.02, 1.0, 0.98, 0.96, 0.97, 0.96, 0.99, 1.02, 1.05, 1.12];

export const hospital: Book = {
  form: 'T16',
  months: monthsFrom({ year: 2024, month: 1 }, 30),
  fill: ({ unit, size, chance }) => {
    const large = unit.kind === 'hospital';
    const [visit, stay] = large ? [186, 5200] : [62, 1650];
    const beds = Math.max(8, Math.round(size / (large ? 8 : 7)));
    const surveyed = size > 70;
    return hospital.months.map(({ year, month }, i) => {
      const about = (value: number): number => value * (0.97 + 0.06 * chance.next());
      const money = (value: number): number => Math.round(value * 100) / 100;
      const growth = 1 + 0.0035 * i;
      const visits = Math.round(about(size * 9 * (seasons[month - 1] ?? 1) * growth));
      const days = daysOf(year, month);
      const open = beds * days;
      const stays = Math.min(Math.round(about(visits * (large ? 0.068 : 0.032))), Math.floor(open / 8));
      const left = Math.max(1, stays - chance.share(Math.round(stays * 0.06), 0.5));
      const outpatient = money((visits * about(visit)) / 10_000);
      const inpatient = money((left * about(stay)) / 10_000);
      const medical = money(outpatient + inpatient);
      const drugs = money(medical * (0.272 + 0.03 * chance.next()));
      const material = money((medical - drugs) * (large ? 0.15 : 0.02) * (0.9 + 0.2 * chance.next()));
      const asked = 20 + Math.round(Math.min(size, 400) / 6);
      return {
        门急诊人次: visits,
        住院人次: stays,
        出院人数: left,
        手术台次: large ? Math.round(about(left * 0.24)) : 'notApplicable',
        业务收入: money(medical * 1.035),
        医疗收入: medical,
        药品收入: drugs,
        // In 万元 with two decimals there is less than can be shown.
        卫生材料费用: material < 0.1 ? 'belowUnit' : material,
        实际开放总床日数: open,
        实际占用总床日数: Math.min(open, Math.round(stays * about(7))),
        出院者占用总床日数: Math.min(open, Math.round(left * about(6.7))),
        门诊医药费用总额: outpatient,
        住院医药费用总额: inpatient,
        满意度测评患者数: surveyed ? asked : 'notCollected',
        测评满意患者数: surveyed ? asked - chance.share(asked, 0.05) : 'notCollected',
      };
    });
  },
};

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
