/**
 * What the townships counted. Every figure is drawn from another one that limits it, so the relations of the form's
 * foot hold: 住院分娩活产数 ≤ 活产数, 系统管理 ≤ 早孕建册, 高危管理 ≤ 高危产妇 ≤ 产妇, 新生儿死亡 ≤ 婴儿死亡 ≤ 5岁以下死亡.
 */
import type { Input } from './columns';
import { halfYears, type HalfYear } from './periods';
import { chanceFrom, type Chance } from '#domain/sample/chance';
import { townships, type Township } from './townships';

export type Figures = Readonly<Record<Input, number>>;

/** Births fall a little from year to year, and more children come in the second half. */
const yearlyFall = 0.96;
const secondHalf = 1.05;

/** Care gets a little better from one half-year to the next: the share that is missed shrinks. */
const yearlyMissed = 0.9;

function birthsOf(township: Township, period: HalfYear, chance: Chance): number {
  const years = period.year - 2024;
  const expected = township.births * yearlyFall ** years * (period.half === 2 ? secondHalf : 1);
  return Math.round(expected * (0.95 + 0.1 * chance.next()));
}

function figuresOf(township: Township, period: HalfYear): Figures {
  const chance = chanceFrom(halfYears.indexOf(period) * 1009 + townships.indexOf(township) * 9176 + 41);
  const missed = yearlyMissed ** (period.year - 2024 + (period.half - 1) / 2);
  const lessMissed = (count: number, probability: number): number =>
    count - chance.share(count, probability * missed);

  const liveBirths = birthsOf(township, period, chance);
  const mothers = lessMissed(liveBirths, 0.009);
  const bookedEarly = lessMissed(mothers, 0.04);
  const highRisk = chance.share(mothers, 0.23);
  const neonatalDeaths = chance.share(liveBirths, 0.0024 * missed);
  const infantDeaths = neonatalDeaths + chance.share(liveBirths, 0.0015 * missed);
  return {
    liveBirths,
    mothers,
    bookedEarly,
    antenatalManaged: lessMissed(mothers, 0.05),
    systematicallyManaged: lessMissed(bookedEarly, 0.025),
    hospitalBirths: lessMissed(liveBirths, 0.006),
    postnatalVisited: lessMissed(mothers, 0.045),
    highRisk,
    highRiskManaged: lessMissed(highRisk, 0.02),
    maternalDeaths: chance.share(mothers, 0.00006),
    newbornsVisited: lessMissed(liveBirths - neonatalDeaths, 0.035),
    neonatalDeaths,
    under5Deaths: infantDeaths + chance.share(liveBirths, 0.0012 * missed),
    infantDeaths,
  };
}

/** One record of figures per township, in their order. */
export const figuresFor = (period: HalfYear): Figures[] =>
  townships.map((township) => figuresOf(township, period));
