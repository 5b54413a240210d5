/** Which part of a finding a cell of the sheet belongs to. */
import type { Draft } from '#exchange/intake/draft';
import { linesAt } from '#exchange/intake/stacked';
import { parseCellName } from '#workbook/address';

export const regions = ['title', 'header', 'code', 'names', 'data', 'total', 'note', 'skipped'] as const;
export type Region = (typeof regions)[number];

/** Made once a draft, asked for every cell that is drawn. */
export function regionsOf(draft: Draft): (row: number, column: number) => Region | undefined {
  const { finding } = draft;
  const titleRow = finding.title ? parseCellName(finding.title.cell)?.row : undefined;
  const below = new Set([...finding.noteRows, ...finding.signatureRows]);
  const labels = new Set(finding.labelColumns);
  const rows = new Map(draft.rows.map((line) => [line.at, line]));
  const columns = new Map(draft.columns.map((line) => [line.at, line]));
  const { firstValueColumn, lastValueColumn, otherColumns } = finding;
  const across = draft.places ? [firstValueColumn, lastValueColumn, ...otherColumns] : [...columns.keys()];
  const left = Math.min(...labels, ...across);
  const right = Math.max(...labels, ...across);
  const lines = linesAt(draft);
  return (row, column) => {
    if (row === titleRow) return 'title';
    if (below.has(row)) return 'note';
    if (column < left || column > right) return undefined;
    if (row === finding.codeRow) return 'code';
    if (row >= finding.headerTop && row <= finding.headerBottom) return 'header';
    if (finding.again?.includes(row)) return 'header';
    if (row < finding.dataTop || row > finding.dataBottom) return undefined;
    if (labels.has(column)) return 'names';
    const at = lines(row, column);
    const rowRole = rows.get(at.row)?.role ?? 'skip';
    const columnRole = columns.get(at.column)?.role ?? 'skip';
    if (rowRole === 'skip' || columnRole === 'skip') return 'skipped';
    return rowRole === 'total' ? 'total' : 'data';
  };
}
