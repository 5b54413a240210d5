/** Cells of two states of one table that do not show the same. */
import type { GridModel, GridPlace } from '#ui/grid/model';
import { columnsShown } from './as-shown';

export interface Difference {
  readonly place: GridPlace;
  readonly row: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export function differencesOf(
  before: GridModel,
  after: GridModel,
): { readonly count: number; readonly differing: readonly Difference[] } {
  const columns = columnsShown(after);
  const rows = after.rows.filter(({ kind }) => kind !== 'heading');
  const differing = rows.flatMap((row) =>
    columns.flatMap((column): Difference[] => {
      const [was, is] = [before.cell(row.id, column.id).text, after.cell(row.id, column.id).text];
      if (was === is) return [];
      const place = { row: row.id, column: column.id };
      return [{ place, row: row.caption, column: column.caption, before: was, after: is }];
    }),
  );
  return { count: rows.length * columns.length, differing };
}
