/**
 * 对比: what stands beside a figure. Each is a formula over the indicator in the formula language itself, so that 同比 and
 * 完成率 are the ones of its functions: of a count the difference and percent, of a rate points (law 6).
 */
import type { IndicatorId } from '../id';

export const comparisons = ['change', 'growth', 'target', 'progress'] as const;
export type Comparison = (typeof comparisons)[number];

/** The columns of a comparison: two are facts, at the period itself and a year before. */
export const compared = ['now', 'yearBefore', ...comparisons] as const;
export type Compared = (typeof compared)[number];

const formulas: Readonly<Record<Comparison, (operand: string) => string>> = {
  change: (operand) => `${operand}-PRIORYEAR(${operand})`,
  growth: (operand) => `YOY(${operand})`,
  target: (operand) => `TARGET(${operand})`,
  progress: (operand) => `PROGRESS(${operand})`,
};

/** In stored form. */
export function comparisonFormula(comparison: Comparison, indicator: IndicatorId): string {
  return formulas[comparison](`[#${indicator}]`);
}
