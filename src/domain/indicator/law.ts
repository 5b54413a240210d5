/** First guesses about an indicator met in a file; the clerk can change them later. */
import type { PeriodLaw, Rollup } from './indicator';

/** Counting unit of a rate → what numerator ÷ denominator is multiplied with. */
const factors: readonly (readonly [RegExp, number])[] = [
  [/[%％]/, 100],
  [/‰/, 1000],
  [/\/?10\s*万|十万/, 100_000],
  [/\/?万$/, 10_000],
];

export function factorOf(countingUnit: string): number {
  return factors.find(([sign]) => sign.test(countingUnit))?.[1] ?? 1;
}

/** Words of what is on hand at a moment, not of what happened over a period (law 5). */
const stockWords = /在管|在册|在编|实有|床位|人口|期末|年末|现有|库存|余额|建档人数|签约居民数/;

export function periodLawOf(name: string, countingUnit: string): PeriodLaw {
  if (isRate(name, countingUnit)) return 'mean';
  return stockWords.test(name) ? 'stock' : 'flow';
}

/** A rate typed without its parts is not rolled up (law 1). */
export function rollupOf(name: string, countingUnit: string): Rollup {
  return isRate(name, countingUnit) ? 'none' : 'sum';
}

export function isRate(name: string, countingUnit: string): boolean {
  return /[%％‰]|\/10万/.test(countingUnit) || /(率|比例|占比|比重|%|‰)([(（].*[)）])?$/.test(name);
}

/** 计量单位：人、% names several: a rate takes the sign of a rate, a count what is left. */
export function unitWithin(units: string, name: string): string {
  const all = unitsIn(units);
  const rate = isRate(name, '');
  const own = all.filter((unit) => isRate('', unit) === rate);
  if (own.length > 0 && own.length < all.length) return own.join('、');
  // 金额单位：万元 over 门急诊人次 and 药占比 is the unit of the amounts beside them.
  return all.every((unit) => money.test(unit)) && (rate || counted.test(name)) ? '' : units;
}

const money = /^(人民币)?[十百千万亿]*元$/;
const counted = /(人次|户次|人数|户数|例数|件数|次数|张数|床位|床位数|天数|日数|床日)([（(].*[)）])?$/;

export function unitsIn(units: string): string[] {
  return units.split(/[、，,；;]/).map((unit) => unit.trim());
}

/** What is counted in whole pieces shows none; rates, money and means show two. */
export function shownDecimalsOf(countingUnit: string): number {
  return /^(人|人次|例|个|张|次|户|家|件|份|期|对|台|所|名|场)$/.test(countingUnit.trim()) ? 0 : 2;
}
