/** How what a figure is compared with is shown: percent and points are told apart in every cell (law 6). */
import type { Indicator } from '#domain/indicator/indicator';
import { isRate } from '#domain/indicator/law';
import type { Comparison } from '#domain/table/comparison';
import { showCondition } from '#domain/target/condition';
import type { Standing } from '#domain/target/standing';
import type { Condition } from '#domain/target/target';
import { showNumber } from '#value/decimal';
import type { Value } from '#value/value';
import { say } from '#text/say';
import { decimalsOf, showValue } from './show-cell';

export function showComparison(
  value: Value,
  compare: Comparison,
  indicator: Indicator | undefined,
  target: Condition | undefined,
): string {
  if (compare === 'standing' && typeof value === 'string') return say(`standing.${value as Standing}`);
  if (typeof value !== 'number' || compare === 'reported' || compare === 'apart')
    return showValue(value, indicator);
  if (compare === 'target' && target) return showCondition(target, decimalsOf(indicator));
  if (compare === 'ahead') return showNumber(value, 2) + say('compare.points');
  const rate = indicator !== undefined && isRate(indicator.name, indicator.countingUnit);
  const inPercent = compare === 'progress' || (compare === 'growth' && !rate);
  const decimals = inPercent || (rate && indicator.decimals === null) ? 2 : decimalsOf(indicator);
  const shown = showNumber(value, decimals, { group: true });
  if (inPercent) return `${shown}%`;
  return rate ? shown + pointsOf(indicator) : shown;
}

/** What the difference of two rates is counted in. */
function pointsOf({ countingUnit, factor }: Indicator): string {
  if (countingUnit.includes('‰') || factor === 1000) return say('compare.permillePoints');
  if (/10\s*万/.test(countingUnit) || factor === 100_000) return say('compare.perHundredThousand');
  return say('compare.points');
}
