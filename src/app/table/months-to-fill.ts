/** Blank places of 累计 that stands alone, with what the months of other tables come to; only where every month stands. */
import type { Figures } from '#compute/table/figures';
import { fromMonths } from '#compute/table/from-months';
import type { GridWrite } from '#ui/grid/model';
import { columnsShown, rowsShown } from './as-shown';
import type { CellModel } from './model';

export function monthsToFill(model: CellModel, figures: Figures): GridWrite[] {
  const columns = columnsShown(model);
  return rowsShown(model).flatMap((row) =>
    columns.flatMap((column): GridWrite[] => {
      const place = { row: row.id, column: column.id };
      const meaning = model.meaningAt(place);
      if (!meaning || !figures.isInput(meaning) || figures.isExcused(meaning)) return [];
      // A status or a text is what the clerk wrote, too (law 7).
      if (figures.factOf(meaning)) return [];
      const value = fromMonths(figures, meaning)?.value;
      return typeof value === 'number' ? [{ place, text: String(value) }] : [];
    }),
  );
}
