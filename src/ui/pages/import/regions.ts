/** Which part of a finding a cell of the sheet belongs to. */
import type { Draft } from '#exchange/intake/draft';
import { parseCellName } from '#workbook/address';

export const regions = ['title', 'header', 'code', 'names', 'data', 'total', 'note', 'skipped'] as const;
export type Region = (typeof regions)[number];

export function regionOf(draft: Draft, row: number, column: number): Region | undefined {
  const { finding } = draft;
  const title = finding.title && parseCellName(finding.title.cell);
  if (title && title.row === row) return 'title';
  if (finding.noteRows.includes(row) || finding.signatureRows.includes(row)) return 'note';
  const columns = draft.columns.map((line) => line.at);
  const left = Math.min(...finding.labelColumns, ...columns);
  const right = Math.max(...finding.labelColumns, ...columns);
  if (column < left || column > right) return undefined;
  if (row === finding.codeRow) return 'code';
  if (row >= finding.headerTop && row <= finding.headerBottom) return 'header';
  if (row < finding.dataTop || row > finding.dataBottom) return undefined;
  if (finding.labelColumns.includes(column)) return 'names';
  const rowLine = draft.rows.find((line) => line.at === row);
  const columnLine = draft.columns.find((line) => line.at === column);
  if (!columnLine || columnLine.role === 'skip' || !rowLine || rowLine.role === 'skip') return 'skipped';
  return rowLine.role === 'total' ? 'total' : 'data';
}
