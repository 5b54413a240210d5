/** What filling a form reads, from the figures of its table. */
import type { Figures as TableFigures } from '#compute/table/figures';
import { valueOfFact } from '#compute/table/fact-value';
import type { Indicator } from '#domain/indicator/indicator';
import { isRate } from '#domain/indicator/law';
import { getPeriod } from '#domain/period/period';
import { isAbsence } from '#value/value';
import type { Figures } from './edits';
import type { Said } from './slot-text';
import { toDateValue } from './to-date';

export function formFigures(figures: TableFigures, said: Said): Figures {
  return {
    ...said,
    valueOf: (indicator, unit, period, compare) => {
      if (compare !== undefined) return figures.valueOf({ indicator, unit, period, compare });
      const meaning = { indicator, unit, period };
      // 合计 of a form with 累计 alone goes out whole or not at all, too.
      const isSofar = figures.isToDate(meaning) || getPeriod(period).kind === 'toDate';
      if (isSofar && figures.isTotal(meaning)) return toDateValue(figures, meaning);
      const fact = figures.factOf(meaning);
      const value = figures.valueOf(meaning);
      const computed = figures.findIndicator(indicator)?.kind === 'computed' || figures.isTotal(meaning);
      // A figure reported without its parts is all there is (law 1); with them the computed one stands.
      if (computed && !isAbsence(value)) return value;
      return fact?.text ?? (computed && fact ? valueOfFact(fact) : value);
    },
    lackingToDate: (indicator, unit, period) => figures.lackingOf({ indicator, unit, period }),
    decimalsOf: (indicator) => decimalsOf(figures.findIndicator(indicator)),
  };
}

/** A rate whose decimals nobody has said has two; a computed sum keeps what its parts have. */
function decimalsOf(indicator: Indicator | undefined): number | null | undefined {
  if (indicator?.kind !== 'computed') return undefined;
  return indicator.decimals ?? (isRate(indicator.name, indicator.countingUnit) ? 2 : null);
}
