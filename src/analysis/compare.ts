/** 本期, 上年同期, 增减, 同比 of one figure, and whether the change is for the better. Of a rate they are points (law 6). */
import type { Figures } from '#compute/table/figures';
import { yearBefore } from '#compute/table/places';
import type { CellMeaning } from '#domain/table/cell';
import type { Value } from '#value/value';

export interface Compared {
  readonly now: Value;
  readonly yearBefore: Value;
  readonly change: Value;
  readonly growth: Value;
  /** Undefined where nothing changed, or neither way is better. */
  readonly better?: boolean;
}

export function comparedOf(figures: Figures, { indicator, unit, period }: CellMeaning): Compared {
  const at = { indicator, unit, period };
  const change = figures.valueOf({ ...at, compare: 'change' });
  const direction = figures.findIndicator(indicator)?.direction ?? 'none';
  const told = typeof change === 'number' && change !== 0 && direction !== 'none';
  return {
    now: figures.valueOf(at),
    yearBefore: figures.valueOf({ ...at, period: yearBefore(period) }),
    change,
    growth: figures.valueOf({ ...at, compare: 'growth' }),
    ...(told ? { better: change > 0 === (direction === 'higher') } : {}),
  };
}
