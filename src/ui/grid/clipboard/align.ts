/**
 * A pasted block that brought its heads: rows on top that hold our column captions, a column at the left that holds our
 * row captions. What has a head goes to the row or column of that name; where a side has none, it goes by position from
 * the corner. Titles above the heads and a code row below them are passed over.
 */
import type { Unnamed } from '../model';
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
  /** What has figures but no name, so that it has nowhere to go either. */
  readonly unnamed: readonly Unnamed[];
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
  const body = block.slice(headerRows);
  const namelessColumns = (byColumn?.names ?? []).flatMap((name, at): Unnamed[] => {
    if (name !== '' || at < headerColumns || byColumn?.columns[at] !== -1) return [];
    return unnamed(
      'column',
      at,
      body.map((row) => row[at] ?? ''),
    );
  });
  const namelessRows = rows.flatMap((row, at): Unnamed[] => {
    const name = byRow ? (body[at]?.[byRow.column] ?? '').trim() : '-';
    if (name !== '' || row !== -1) return [];
    return unnamed('row', headerRows + at, body[at]?.slice(headerColumns) ?? []);
  });
  return {
    columns,
    rows,
    unmatched,
    unnamed: [...namelessColumns, ...namelessRows],
    headerRows,
    headerColumns,
  };
}

/** Nothing where it is blank throughout. */
function unnamed(of: Unnamed['of'], at: number, texts: readonly string[]): Unnamed[] {
  const first = texts.map((text) => text.trim()).filter((text) => text !== '');
  return first.length === 0 ? [] : [{ of, at: at + 1, first: first.slice(0, 2) }];
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
