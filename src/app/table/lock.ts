/** Why a cell cannot be typed in, in a sentence. */
import type { Figures } from '#compute/table/figures';
import type { CellMeaning } from '#domain/table/cell';
import { getPeriod } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import { say } from '#text/say';
import { periodLocale } from './naming';

export function lockOf(figures: Figures, meaning: CellMeaning): string | undefined {
  if (figures.writableAt(meaning)) return undefined;
  if (meaning.compare === 'target') return say('compare.targetElsewhere');
  if (meaning.compare !== undefined) return say('compare.locked');
  if (figures.findIndicator(meaning.indicator)?.kind === 'computed') return say('grid.computed');
  if (figures.isToDate(meaning)) return say('grid.toDate');
  if (figures.isTotal(meaning)) return say('grid.total');
  return say('grid.notOpened', { period: showPeriod(getPeriod(meaning.period), periodLocale()) });
}
