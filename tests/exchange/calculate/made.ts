/** A workbook from rows of cells, without a file: `=…` is a formula, null an empty cell, texts like #N/A are errors. */
import { isErrorText } from '#formula/faults';
import { CellList, TextPool } from '#workbook/cell-list';
import { extentOf } from '#workbook/extent';
import {
  cellKind,
  type CellValue,
  type DefinedName,
  type Range,
  type Sheet,
  type Workbook,
} from '#workbook/sheet';

export type MadeCell =
  number | string | boolean | null | { readonly formula: string; readonly cached: CellValue };
export type MadeRows = readonly (readonly MadeCell[])[];

export interface MadeSheet {
  readonly rows: MadeRows;
  readonly arrays?: readonly Range[];
  readonly hiddenRows?: readonly number[];
}

export function madeWorkbook(
  sheets: Readonly<Record<string, MadeSheet | MadeRows>>,
  names: readonly DefinedName[] = [],
): Workbook {
  const pool = new TextPool();
  return {
    kind: 'xlsx',
    sheets: Object.entries(sheets).map(([name, sheet]) =>
      madeSheet(name, 'rows' in sheet ? sheet : { rows: sheet }, pool),
    ),
    names,
    styles: [{ format: 'General' }],
    date1904: false,
  };
}

function madeSheet(name: string, { rows, arrays, hiddenRows = [] }: MadeSheet, pool: TextPool): Sheet {
  const list = new CellList(pool, 256);
  rows.forEach((line, i) => {
    line.forEach((cell, j) => add(list, i + 1, j + 1, cell));
  });
  const cells = list.finish();
  return {
    name,
    state: 'visible',
    extent: extentOf(cells),
    cells,
    merges: [],
    columns: [],
    rows: hiddenRows.map((row) => ({ row, hidden: true })),
    protected: false,
    ...(arrays ? { arrays } : {}),
  };
}

function add(list: CellList, row: number, column: number, cell: MadeCell): void {
  if (cell === null) return;
  if (typeof cell === 'object') put(list, row, column, cell.cached, list.addFormula(cell.formula));
  else if (typeof cell === 'string' && cell.startsWith('=')) {
    put(list, row, column, null, list.addFormula(cell.slice(1)));
  } else put(list, row, column, typeof cell === 'string' && isErrorText(cell) ? { error: cell } : cell, -1);
}

function put(list: CellList, row: number, column: number, value: CellValue, formula: number): void {
  if (value === null) list.add(row, column, cellKind.blank, 0, 0, formula);
  else if (typeof value === 'object') list.addError(row, column, value.error, 0, formula);
  else if (typeof value === 'string') list.addText(row, column, value, 0, formula);
  else if (typeof value === 'boolean') list.add(row, column, cellKind.boolean, value ? 1 : 0, 0, formula);
  else list.add(row, column, cellKind.number, value, 0, formula);
}
