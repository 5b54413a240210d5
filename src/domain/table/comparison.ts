/**
 * 对比: what stands beside a figure. Each is a formula over the indicator in the formula language itself, so that 同比 and
 * 完成率 are the ones of its functions: of a count the difference and percent, of a rate points (law 6). 进度差 is in points
 * and only of what adds up over the year; 状态 is no number but the word for all of these (`target/standing`).
 */
import type { IndicatorId } from '../id';

export const comparisons = ['change', 'growth', 'target', 'progress', 'ahead', 'standing'] as const;
export type Comparison = (typeof comparisons)[number];

/** Those that need a target. */
export const toTarget: ReadonlySet<Comparison> = new Set(['target', 'progress', 'ahead', 'standing']);

/** The columns of a comparison: two are facts, at the period itself and a year before. */
export const compared = ['now', 'yearBefore', ...comparisons] as const;
export type Compared = (typeof compared)[number];

const formulas: Readonly<Record<Comparison, (operand: string) => string>> = {
  change: (operand) => `${operand}-PRIORYEAR(${operand})`,
  growth: (operand) => `YOY(${operand})`,
  target: (operand) => `TARGET(${operand})`,
  progress: (operand) => `PROGRESS(${operand})`,
  ahead: (operand) => `PROGRESS(${operand})-PACE(${operand})`,
  // What it is judged by.
  standing: (operand) => `REACHED(${operand})`,
};

/** In stored form. */
export function comparisonFormula(comparison: Comparison, indicator: IndicatorId): string {
  return formulas[comparison](`[#${indicator}]`);
}
