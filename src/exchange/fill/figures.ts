/** What filling a form reads, from the figures of its table. */
import type { Figures as TableFigures } from '#compute/table/figures';
import { round } from '#value/decimal';
import type { Figures } from './edits';

export function formFigures(figures: TableFigures, unitName: string): Figures {
  return {
    unitName,
    valueOf: (indicator, unit, period) => {
      const meaning = { indicator, unit, period };
      return figures.factOf(meaning)?.text ?? figures.valueOf(meaning);
    },
    // Typed inputs go back as they came; what is computed is rounded as the form shows it.
    roundForForm: (indicator, value) => {
      const found = figures.findIndicator(indicator);
      const decimals = found?.kind === 'computed' ? found.decimals : null;
      return decimals === null ? value : round(value, decimals);
    },
  };
}
