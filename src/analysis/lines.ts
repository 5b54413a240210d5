/** The lines of a county's page: its indicators one by one, and its units in the order of one of them. */
import type { Figures } from '#compute/table/figures';
import type { IndicatorId, UnitId } from '#domain/id';
import type { Direction, Indicator } from '#domain/indicator/indicator';
import type { PeriodCode } from '#domain/period/period';
import type { Value } from '#value/value';
import { comparedOf, type Compared } from './compare';
import { progressOf, type Progress } from './progress';
import { rankBy, type Ranking } from './rank';

export interface IndicatorLine {
  readonly indicator: Indicator;
  readonly compared: Compared;
  /** Only with a target. */
  readonly progress?: Progress;
  /** Units whose blanks make the county's figure partial (law 2). */
  readonly lacking: readonly UnitId[];
}

export function indicatorLines(
  figures: Figures,
  ids: readonly IndicatorId[],
  unit: UnitId,
  period: PeriodCode,
): IndicatorLine[] {
  return [...new Set(ids)].flatMap((id) => {
    const indicator = figures.findIndicator(id);
    if (!indicator) return [];
    const at = { indicator: id, unit, period };
    const progress = progressOf(figures, at);
    const lacking = new Set(figures.lackingOf(at).map((place) => place.unit));
    return [
      {
        indicator,
        compared: comparedOf(figures, at),
        ...(progress ? { progress } : {}),
        lacking: [...lacking],
      },
    ];
  });
}

export interface UnitLine {
  readonly unit: UnitId;
  readonly rank?: number;
  readonly tied: boolean;
  readonly compared: Compared;
  readonly progress?: Progress;
}

export const rankedBy = ['value', 'completion'] as const;
export type RankedBy = (typeof rankedBy)[number];

export interface Order {
  readonly by: RankedBy;
  readonly ranking: Ranking;
}

/** The best first; units without a figure, or without a target where it is about targets, last and without a rank. */
export function unitLines(
  figures: Figures,
  indicator: IndicatorId,
  units: readonly UnitId[],
  period: PeriodCode,
  { by, ranking }: Order,
): UnitLine[] {
  const lines = units.map((unit) => {
    const at = { indicator, unit, period };
    const progress = progressOf(figures, at);
    return { unit, compared: comparedOf(figures, at), ...(progress ? { progress } : {}) };
  });
  const valueOf = ({ compared, progress }: (typeof lines)[number]): Value =>
    by === 'value' ? compared.now : (progress?.completion ?? { why: 'blank' });
  const isLimit = lines.some(({ progress }) => progress?.target.comparator === '≤');
  const own: Direction = figures.findIndicator(indicator)?.direction ?? 'none';
  const direction = by === 'completion' ? (isLimit ? 'lower' : 'higher') : own;
  return rankBy(lines, valueOf, direction, ranking).map(({ item, rank, tied }) => ({
    ...item,
    tied,
    ...(rank === undefined ? {} : { rank }),
  }));
}
