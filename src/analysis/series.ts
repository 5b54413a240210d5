/** A figure over several periods, oldest first: each period's own, as its form computes it. */
import type { Figures } from '#compute/table/figures';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { Value } from '#value/value';

export interface Point {
  readonly period: PeriodCode;
  readonly value: Value;
}

export function seriesOf(
  figures: ReadonlyMap<PeriodCode, Figures>,
  indicator: IndicatorId,
  unit: UnitId,
): Point[] {
  return [...figures].map(([period, own]) => ({ period, value: own.valueOf({ indicator, unit, period }) }));
}

/** Heights 0–1 for a small line: the lowest is 0, the highest 1, all alike stand in the middle; gaps stay gaps. */
export function heightsOf(points: readonly Point[]): (number | undefined)[] {
  const numbers = points.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const low = Math.min(...numbers);
  const span = Math.max(...numbers) - low;
  return points.map(({ value }) =>
    typeof value === 'number' ? (span === 0 ? 0.5 : (value - low) / span) : undefined,
  );
}
