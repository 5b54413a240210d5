/** Hidden columns: what a clerk put out of sight, most often last year's, is not taken in; where it holds figures that is said (law 7). */
import type { Problem } from '#value/problem';
import { cellName, columnName } from '#workbook/address';
import { cellKind, type Sheet } from '#workbook/sheet';

export function hiddenColumns({ columns, extent }: Sheet): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const band of columns) {
    if (!band.hidden) continue;
    for (let column = band.first; column <= Math.min(band.last, extent?.right ?? 0); column++)
      hidden.add(column);
  }
  return hidden;
}

/** Of a table from its first column to its last, and what is hidden right behind that. */
export function hiddenDoubt(
  sheet: Sheet,
  { top, bottom, left, right }: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>,
): Problem | undefined {
  const hidden = hiddenColumns(sheet);
  if (hidden.size === 0) return undefined;
  let last = right;
  while (hidden.has(last + 1)) last += 1;
  const { cells } = sheet;
  const found = new Set<number>();
  let cell: string | undefined;
  for (let i = 0; i < cells.count; i += 1) {
    const [row, column] = [cells.row[i] as number, cells.column[i] as number];
    if (row < top || row > bottom || column < left || column > last || !hidden.has(column)) continue;
    if (cells.kind[i] !== cellKind.number) continue;
    cell ??= cellName(row, column);
    found.add(column);
  }
  if (cell === undefined) return undefined;
  const names = [...found].sort((a, b) => a - b).map(columnName);
  return {
    code: 'recognise.hiddenColumns',
    place: { sheet: sheet.name, cell },
    details: { columns: names.join('、') },
  };
}
