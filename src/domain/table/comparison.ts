/**
 * 对比: what stands beside a figure. Each is a formula over the indicator in the formula language itself, so that 同比 and
 * 完成率 are the ones of its functions: of a count the difference and percent, of a rate points (law 6). 进度差 is in points
 * and only of what adds up over the year; 状态 is no number but the word for all of these (`target/standing`).
 */
import { parseFormula } from '#formula/parser';
import type { Node } from '#formula/syntax';
import type { IndicatorId } from '../id';

export const comparisons = ['change', 'growth', 'target', 'progress', 'ahead', 'standing'] as const;
export type ByFormula = (typeof comparisons)[number];

/** What stands beside a total: the figure reported for it (直接填报), and that less the sum of its units (law 1). */
export const reportedBeside = ['reported', 'gap'] as const;
export type Reported = (typeof reportedBeside)[number];

/** Of a table of 累计: what the last month alone comes to, 1—7月 less 1—6月. Worked out, never a fact. */
export const apart = 'apart';
export type Apart = typeof apart;
export type Comparison = ByFormula | Reported | Apart;

/** Those that need a target. */
export const toTarget: ReadonlySet<Comparison> = new Set(['target', 'progress', 'ahead', 'standing']);

/** The columns of a comparison: two are facts, at the period itself and a year before. */
export const compared = ['now', 'yearBefore', ...comparisons] as const;

/** 累计: the same at the year so far. A form has these beside its 本月; no view draws them by itself. */
export const toDates = ['toDate', 'toDateBefore', 'toDateChange', 'toDateGrowth'] as const;
export type ToDate = (typeof toDates)[number];
export type Compared = (typeof compared)[number] | ToDate | Reported | Apart;

/** All that can stand beside a figure, in the usual order. */
export const besides: readonly Compared[] = [
  apart,
  ...compared.filter((one) => one !== 'now'),
  ...toDates,
  ...reportedBeside,
];

/** What each of 累计 is of the period itself. */
export const atToDate: Readonly<Record<ToDate, 'now' | 'yearBefore' | 'change' | 'growth'>> = {
  toDate: 'now',
  toDateBefore: 'yearBefore',
  toDateChange: 'change',
  toDateGrowth: 'growth',
};

/** Figures in their own right, which people type and files bring: the others follow from them. */
export const isFigure = (compared: Compared): boolean =>
  ['now', 'yearBefore', 'toDate', 'toDateBefore'].includes(compared);

const formulas: Readonly<Record<ByFormula, (operand: string) => string>> = {
  change: (operand) => `${operand}-PRIORYEAR(${operand})`,
  growth: (operand) => `YOY(${operand})`,
  target: (operand) => `TARGET(${operand})`,
  progress: (operand) => `PROGRESS(${operand})`,
  ahead: (operand) => `PROGRESS(${operand})-PACE(${operand})`,
  // What it is judged by.
  standing: (operand) => `REACHED(${operand})`,
};

export function isReported(comparison: Comparison): comparison is Reported {
  return comparison === 'reported' || comparison === 'gap';
}

export function isToDate(compared: Compared): compared is ToDate {
  return Object.hasOwn(atToDate, compared);
}

/** In stored form. */
export function comparisonFormula(comparison: ByFormula, indicator: IndicatorId): string {
  return formulas[comparison](`[#${indicator}]`);
}

/** It parses, whatever the indicator. */
export function comparisonNode(comparison: ByFormula, indicator: IndicatorId): Node {
  const parsed = parseFormula(comparisonFormula(comparison, indicator));
  if (!parsed.ok) throw new Error(`not a formula: ${comparison}`);
  return parsed.value;
}
