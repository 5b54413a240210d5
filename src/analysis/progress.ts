/**
 * 进度: one figure against its target. 完成率, 进度差 and 状态 are the comparisons of the table itself; what is added here
 * is what they mean in people and at the end of the year (law 6).
 */
import type { Figures } from '#compute/table/figures';
import type { Period } from '#domain/period/period';
import { getPeriod } from '#domain/period/period';
import { elapsedShare } from '#domain/period/to-date';
import { yearBefore } from '#compute/table/places';
import type { CellMeaning } from '#domain/table/cell';
import { addsUp, type Standing } from '#domain/target/standing';
import type { Target } from '#domain/target/target';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';
import type { IndicatorId } from '#domain/id';
import type { Value } from '#value/value';
import { forecastFlow, forecastStock } from './forecast';
import { gapOf, gapOfRate, type Gap } from './gap';
import { ratioOf } from './ratio';

export interface Progress {
  readonly target: Target;
  /** What counts towards it: of a flow what has come together this year. */
  readonly reached: Value;
  /** In percent of the target. */
  readonly completion: Value;
  /** In percent; only of what adds up. */
  readonly due?: number;
  /** 进度差, in points. */
  readonly ahead: Value;
  readonly standing?: Standing;
  readonly gap?: Gap & {
    /** What is lacking, where it is not the figure itself: the numerator of a rate. */ readonly of?: IndicatorId;
  };
  readonly forecast?: number;
}

/** Undefined where no target is set. `figures` are read for a comparison. */
export function progressOf(figures: Figures, meaning: CellMeaning): Progress | undefined {
  const { indicator: id, unit, period } = meaning;
  const indicator = figures.findIndicator(id);
  const target = figures.targetOf(meaning);
  if (!indicator || !target) return undefined;
  const at = { indicator: id, unit, period };
  const reached = figures.evaluateAt(at, nodeOf(`REACHED([#${id}])`));
  const standing = figures.valueOf({ ...at, compare: 'standing' });
  const flow = addsUp(indicator);
  const due = figures.evaluateAt(at, nodeOf(`PACE([#${id}])`));
  const gap = typeof reached === 'number' ? gapAt(figures, at, target, reached) : undefined;
  const forecast = typeof reached === 'number' ? forecastAt(figures, at, target, reached) : undefined;
  return {
    target,
    reached,
    completion: figures.valueOf({ ...at, compare: 'progress' }),
    ahead: figures.valueOf({ ...at, compare: 'ahead' }),
    ...(flow && typeof due === 'number' ? { due } : {}),
    ...(typeof standing === 'string' ? { standing: standing as Standing } : {}),
    ...(gap ? { gap } : {}),
    ...(forecast === undefined ? {} : { forecast }),
  };
}

function gapAt(figures: Figures, at: CellMeaning, target: Target, reached: number): Progress['gap'] {
  const indicator = figures.findIndicator(at.indicator);
  const formula = indicator?.formula;
  const parsed = formula === null || formula === undefined ? undefined : parseFormula(formula);
  const ratio = parsed?.ok === true ? ratioOf(parsed.value) : undefined;
  if (!ratio) {
    // A rate reported without its parts says how far it is off in points alone: no people to count (law 1).
    if (indicator && figures.places.elsewhere.isRate(at.indicator)) return undefined;
    return gapOf(target, reached, indicator?.decimals === 0 && Number.isInteger(reached));
  }
  const [numerator, denominator] = [ratio.numerator, ratio.denominator].map((n) => figures.evaluateAt(at, n));
  if (typeof numerator !== 'number' || typeof denominator !== 'number') return undefined;
  const gap = gapOfRate(target, { numerator, denominator, factor: ratio.factor });
  const [of] = operandsOf(ratio.numerator) as IndicatorId[];
  return gap && { ...gap, ...(of === undefined ? {} : { of }) };
}

function forecastAt(figures: Figures, at: CellMeaning, target: Target, reached: number): number | undefined {
  const indicator = figures.findIndicator(at.indicator);
  const elapsed = elapsedShare(getPeriod(at.period) satisfies Period);
  if (!indicator || elapsed >= 1) return undefined;
  if (addsUp(indicator)) return forecastFlow(reached, elapsed, target.pace);
  if (indicator.periodLaw !== 'stock') return undefined;
  const before = figures.valueOf({ ...at, period: yearBefore(at.period) });
  return typeof before === 'number' ? forecastStock(reached, before, elapsed) : undefined;
}

/** A formula of our own; it parses. */
export function nodeOf(formula: string) {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(`not a formula: ${formula}`);
  return parsed.value;
}
