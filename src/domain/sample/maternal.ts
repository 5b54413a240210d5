/** T01 by month: from 2024 on the months add up to what the county's half-year forms say. */
import { monthsFrom, type Book, type Filler, type Line } from './book';
import { spread, within } from './within';

/** More children come in autumn and before the New Year. */
const seasons = [1.04, 0.92, 0.95, 0.96, 0.97, 0.98, 1.0, 1.02, 1.05, 1.08, 1.04, 0.99];

/** In the half-year form's words, where they differ from the dictionary's. */
const entries = {
  early: ['早孕建卡(册)人数', '早孕建册人数'],
} as const;

export const maternal: Book = {
  form: 'T01',
  months: monthsFrom({ year: 2023, month: 10 }, 33),
  fill: (filler) => [
    ...stretch(filler, 2023, [10, 11, 12]),
    ...[2024, 2025].flatMap((year) => [
      ...stretch(filler, year, [1, 2, 3, 4, 5, 6]),
      ...stretch(filler, year, [7, 8, 9, 10, 11, 12]),
    ]),
    ...stretch(filler, 2026, [1, 2, 3, 4, 5, 6]),
  ],
};

function stretch({ size, chance, half }: Filler, year: number, months: readonly number[]): Line[] {
  const which = (months[0] ?? 1) <= 6 ? 1 : 2;
  const whole = months.length === 6;
  /** What the form says if it can be so, else as many as usual. */
  const counted = (names: readonly string[], most: number, usual: number): number => {
    const said = whole
      ? names.map((name) => half(year, which, name)).find((one) => one !== undefined)
      : undefined;
    return said !== undefined && said <= most ? said : Math.min(most, Math.round(usual));
  };
  const births = counted(['活产数'], Infinity, (size * months.length) / 6);
  const live = spread(
    births,
    months.map((month) => seasons[month - 1] ?? 1),
    chance,
  );
  const part = (wholes: readonly number[], share: number, ...names: readonly string[]): number[] => {
    const all = wholes.reduce((sum, one) => sum + one, 0);
    return within(wholes, counted(names, all, all * share), chance);
  };
  const mothers = part(live, 0.99, '产妇数');
  const early = part(mothers, 0.96, ...entries.early);
  const booked = early.map((count, i) => count + chance.share((mothers[i] ?? 0) - count, 0.6));
  const risky = part(mothers, 0.23, '高危产妇数');
  const hospital = part(live, 0.994, '住院分娩活产数');
  const under5 = part(live, 0.005, '5岁以下儿童死亡数');
  const infants = part(under5, 0.75, '婴儿死亡数');
  const rows: Readonly<Record<string, readonly number[]>> = {
    活产数: live,
    产妇数: mothers,
    '早孕建卡(册)人数': early,
    孕产妇保健建册人数: booked,
    产前健康管理人数: part(mothers, 0.95, '产前健康管理人数'),
    孕产妇系统管理人数: part(early, 0.975, '孕产妇系统管理人数'),
    住院分娩活产数: hospital,
    剖宫产活产数: hospital.map((count) => chance.share(count, 0.38)),
    高危产妇数: risky,
    高危孕产妇管理人数: part(risky, 0.98, '高危孕产妇管理人数'),
    高危产妇住院分娩人数: risky.map((count) => count - chance.share(count, 0.006)),
    产后访视人数: part(mothers, 0.955, '产后访视人数'),
    新生儿访视人数: part(live, 0.96, '新生儿访视人数'),
    孕产妇死亡人数: part(mothers, 0, '孕产妇死亡人数'),
    '5岁以下儿童死亡数': under5,
    婴儿死亡数: infants,
    新生儿死亡数: part(infants, 0.6, '新生儿死亡数'),
    新生儿破伤风发病数: live.map(() => 0),
  };
  return months.map((_, i) =>
    Object.fromEntries(Object.entries(rows).map(([name, counts]) => [name, counts[i] ?? 0])),
  );
}
