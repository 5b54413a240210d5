/** 累计 that begins with what a file reported for the year so far, because not all of its periods are there (law 5), in words. */
import type { Figures } from '#compute/table/figures';
import { getPeriod, type PeriodCode } from '#domain/period/period';
import { comparePeriods } from '#domain/period/shift';
import type { CellMeaning } from '#domain/table/cell';
import { say } from '#text/say';
import { partName, partNames } from './naming';

/** The periods of a 累计 that come after an earlier one: what is added to it. */
export function periodsAfter(figures: Figures, meaning: CellMeaning, begun: PeriodCode): PeriodCode[] {
  const end = getPeriod(begun);
  return figures
    .partsOf(meaning)
    .map(({ period }) => period)
    .filter((period) => comparePeriods(getPeriod(period), end) > 0);
}

export function begunText(figures: Figures, meaning: CellMeaning): string | undefined {
  const begun = figures.begunWith(meaning);
  if (!begun) return undefined;
  const lacking = partNames(figures.unfilledIn(meaning).map(({ period }) => period));
  const after = periodsAfter(figures, meaning, begun.period);
  const words = { toDate: partName(begun.period), lacking, after: partNames(after) };
  if (after.length > 0) return say('grid.begunToDate', words);
  return say(lacking === '' ? 'grid.statedOnly' : 'grid.statedToDate', words);
}
