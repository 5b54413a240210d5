/** Indicators in rows: `B7=B5/B6*100` across the columns is a formula of the row, in the names of the rows. */
import type { Problem } from '#value/problem';
import type { FoundRow } from './finding';
import { lift } from './lift';
import type { Picture } from './picture';

export interface RowFormulas {
  readonly rows: readonly FoundRow[];
  readonly doubts: readonly Problem[];
}

/** `columns` are the value columns without a formula of their own. */
export function withRowFormulas(
  picture: Picture,
  rows: readonly FoundRow[],
  columns: readonly number[],
): RowFormulas {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const last = rows[rows.length - 1]?.row ?? 0;
  const first = rows[0]?.row ?? 0;
  const doubts: Problem[] = [];
  const lifted = rows.map((row): FoundRow => {
    if (row.kind === 'heading') return row;
    const found = lift({
      picture,
      places: columns.map((column) => ({ row: row.row, column })),
      scale: row.scale,
      operandAt: (cell, from) => {
        if (cell.column !== from.column || cell.row === from.row || cell.row < first || cell.row > last)
          return undefined;
        const operand = byRow.get(cell.row);
        return !operand || operand.kind === 'heading' ? 'skip' : { name: operand.name, scale: operand.scale };
      },
    });
    doubts.push(...found.doubts);
    return found.formula ? { ...row, formula: found.formula } : row;
  });
  return { rows: lifted, doubts };
}
