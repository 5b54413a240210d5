/**
 * Total rows: their sums must be sums of the column's data rows (roll-up), their other formulas those of the column. What
 * is neither, and a sum that leaves rows out, is told.
 */
import { operandsOf, toRelative, tokensOf } from '#workbook/a1';
import { cellName } from '#workbook/address';
import type { Problem } from '#value/problem';
import type { FoundRow } from './finding';
import { formulaAt } from './lift';
import type { Picture } from './picture';

export function totalDoubts(
  picture: Picture,
  rows: readonly FoundRow[],
  columns: readonly {
    readonly column: number;
    readonly excel?: { readonly row: number; readonly formula: string };
  }[],
): readonly Problem[] {
  const totals = rows.filter(({ kind }) => kind === 'total');
  const data = rows.filter(({ kind }) => kind === 'data').map(({ row }) => row);
  const doubts: Problem[] = [];
  for (const { row } of totals) {
    for (const { column, excel } of columns) {
      const formula = formulaAt(picture, { row, column });
      if (formula === undefined) continue;
      const place = { sheet: picture.sheet.name, cell: cellName(row, column) };
      const summed = summedRows(formula, column);
      if (!summed) {
        const agrees =
          excel && toRelative(formula, row, column) === toRelative(excel.formula, excel.row, column);
        if (!agrees) doubts.push({ code: 'recognise.totalDiffers', place, details: { formula } });
      } else if (totals.length === 1) {
        const missing = data.filter((r) => !summed.has(r));
        if (missing.length > 0)
          doubts.push({
            code: 'recognise.totalMissesRows',
            place,
            details: { formula, rows: missing.join(',') },
          });
      }
    }
  }
  return doubts;
}

/** Rows of its own column that a formula adds up; undefined where it does something else. */
export function summedRows(formula: string, column: number): ReadonlySet<number> | undefined {
  const plain = tokensOf(formula).every(
    ({ kind, text }) =>
      kind === 'reference' ||
      kind === 'space' ||
      (kind === 'function' && /^SUM$/i.test(text)) ||
      ['(', ')', ',', '+'].includes(text),
  );
  const rows = new Set<number>();
  for (const { range, sheet } of operandsOf(formula)) {
    if (sheet !== undefined || range.left !== column || range.right !== column) return undefined;
    if (range.bottom - range.top > 100_000) return undefined;
    for (let row = range.top; row <= range.bottom; row++) rows.add(row);
  }
  return plain && rows.size > 0 ? rows : undefined;
}
