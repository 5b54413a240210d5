/**
 * A pasted block that brought its heads: rows on top that hold our column captions, a column at the left that holds our
 * row captions. What has a head goes to the row or column of that name; where a side has none, it goes by position from
 * the corner. Titles above the heads and a code row below them are passed over.
 */
import { placeAt, type Order } from '../order';
import { matchColumns } from './align-columns';
import { matchRows } from './align-rows';
import type { PasteCell } from './target';

export interface Alignment {
  /** For each column of the block after its heads, our column; −1: none of ours. */
  readonly columns: readonly number[];
  /** For each row of the block below its heads, our row; −1: none of ours. */
  readonly rows: readonly number[];
  /** Names in the block that are none of ours. */
  readonly unmatched: readonly string[];
  readonly headerRows: number;
  readonly headerColumns: number;
}

/** Undefined where the block has neither captions of ours on top nor at the left. */
export function alignBlock(
  order: Order,
  block: readonly (readonly string[])[],
  corner: { readonly row: number; readonly column: number },
): Alignment | undefined {
  const width = Math.max(0, ...block.map((row) => row.length));
  const byColumn = matchColumns(order, block);
  const headerRows = byColumn?.headerRows ?? 0;
  const byRow = matchRows(order, block.slice(headerRows), byColumn?.columns);
  if (!byColumn && !byRow) return undefined;
  const headerColumns = byRow?.headerColumns ?? 0;
  const columns = byColumn?.columns.slice(headerColumns) ?? inOrder(width - headerColumns, corner.column);
  const rows = byRow?.rows ?? below(order, block.length - headerRows, corner.row);
  const unknownColumns = byColumn?.names.slice(headerColumns).filter((_, at) => columns[at] === -1) ?? [];
  const unmatched = [...unknownColumns, ...(byRow?.unmatched ?? [])].filter((name) => name !== '');
  return { columns, rows, unmatched, headerRows, headerColumns };
}

export function alignedCells(
  order: Order,
  { columns, rows, headerRows, headerColumns }: Alignment,
  block: readonly (readonly string[])[],
): PasteCell[] {
  return rows.flatMap((row, down) =>
    columns.flatMap((column, across) => {
      const text = block[headerRows + down]?.[headerColumns + across];
      const place = placeAt(order, row, column);
      return place && text !== undefined ? [{ place, text }] : [];
    }),
  );
}

function inOrder(count: number, from: number): number[] {
  return Array.from({ length: count }, (_, at) => from + at);
}

function below(order: Order, count: number, from: number): number[] {
  const rows = order.rows.flatMap((row, at) => (at >= from && row.kind !== 'heading' ? [at] : []));
  return Array.from({ length: count }, (_, at) => rows[at] ?? -1);
}
