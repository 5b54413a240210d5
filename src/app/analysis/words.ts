/** Judgements in words: how a line of the county's page is said, on the page, on paper and in the exported workbook. */
import type { Compared } from '#analysis/compare';
import type { Progress } from '#analysis/progress';
import type { Catalog } from '#domain/catalog/catalog';
import type { Indicator } from '#domain/indicator/indicator';
import { showCondition } from '#domain/target/condition';
import { round, showNumber } from '#value/decimal';
import { isAbsence, type Value } from '#value/value';
import { say } from '#text/say';
import { reasonOf, showValue } from '../table/show-cell';
import { showComparison } from '../table/show-comparison';
import { nameOf } from '../table/naming';

/** A figure, or why there is none. */
export function showFigure(value: Value, indicator: Indicator): string {
  if (!isAbsence(value)) return showValue(value, indicator);
  if (value.why === 'blank') return say('status.blank');
  return showValue(value, indicator) || '—';
}

export function reason(catalog: Catalog, value: Value): string | undefined {
  return reasonOf(value, (id) => nameOf(catalog, id));
}

/** «+4.67%», «−0.30 百分点»: of a rate in points (law 6). */
export function showGrowth({ growth }: Compared, indicator: Indicator): string {
  if (typeof growth !== 'number') return '—';
  const shown = showComparison(growth, 'growth', indicator, undefined);
  return growth > 0 ? `+${shown}` : shown.replace('-', '−');
}

export function showGoal({ target }: Progress, indicator: Indicator): string {
  return showCondition(target, indicator.decimals);
}

export function showCompletion({ completion }: Progress): string {
  return typeof completion === 'number' ? `${showNumber(completion, 1)}%` : '—';
}

/** «还差 37 人», «超 3 人»; nothing where the target is met. */
export function showGap(catalog: Catalog, { gap }: Progress, indicator: Indicator): string {
  if (!gap || gap.amount === 0) return '';
  const counted = gap.of === undefined ? indicator : (catalog.indicators.get(gap.of) ?? indicator);
  const unit = counted.countingUnit === '' ? say('county.cases') : counted.countingUnit;
  const decimals = gap.of === undefined && !Number.isInteger(gap.amount) ? (indicator.decimals ?? 2) : 0;
  return say(gap.side === 'over' ? 'county.gapOver' : 'county.gapLacking', {
    count: showNumber(gap.amount, decimals, { group: true }),
    unit,
  });
}

export function showForecast({ forecast }: Progress, indicator: Indicator): string {
  if (forecast === undefined) return '';
  return showNumber(round(forecast, indicator.decimals ?? 0), indicator.decimals ?? 0, { group: true });
}

/** «滞后», and by how much where that is told in points. */
export function showStanding({ standing }: Progress): string {
  return standing === undefined ? '—' : say(`standing.${standing}`);
}

export function showAhead({ ahead }: Progress): string {
  if (typeof ahead !== 'number') return '';
  return say(ahead < 0 ? 'county.behindPace' : 'county.aheadOfPace', {
    points: showNumber(Math.abs(ahead), 1),
  });
}

/** As many names as a line holds; the count says how many there are. */
const mostNames = 12;

/** «缺 2 家:…»; '' where nobody is missing. */
export function lackingText(names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, mostNames).join(say('list.and'));
  return say(names.length > mostNames ? 'county.lackingMany' : 'county.lacking', {
    count: names.length,
    names: shown,
  });
}
