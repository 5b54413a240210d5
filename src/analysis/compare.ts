/** 本期, 上年同期, 增减, 同比 of one figure. Of a rate they are points (law 6). */
import type { Figures } from '#compute/table/figures';
import { yearBefore } from '#compute/table/places';
import type { CellMeaning } from '#domain/table/cell';
import type { Value } from '#value/value';

export interface Compared {
  readonly now: Value;
  readonly yearBefore: Value;
  readonly change: Value;
  readonly growth: Value;
}

export function comparedOf(figures: Figures, { indicator, unit, period }: CellMeaning): Compared {
  const at = { indicator, unit, period };
  return {
    now: figures.valueOf(at),
    yearBefore: figures.valueOf({ ...at, period: yearBefore(period) }),
    change: figures.valueOf({ ...at, compare: 'change' }),
    growth: figures.valueOf({ ...at, compare: 'growth' }),
  };
}
