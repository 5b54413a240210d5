/** Makes a sheet out of rows, for tests: `=C5/B5` is a formula (with its cached value in `['=C5/B5', 0.5]`), null a blank. */
import { parseRangeName } from '#workbook/address';
import { cellKind, type CellStyle, type Page, type Range, type Sheet, type Workbook } from '#workbook/sheet';

export type Made = string | number | boolean | null | readonly [formula: string, cached: string | number];

export interface SheetOptions {
  readonly name?: string;
  readonly merges?: readonly string[];
  readonly state?: Sheet['state'];
  readonly hiddenColumns?: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly page?: Page;
  /** Number formats by column. */
  readonly formats?: Readonly<Record<number, string>>;
}

export function workbookOf(
  ...sheets: readonly (readonly [rows: readonly (readonly Made[])[], options?: SheetOptions | undefined])[]
): Workbook {
  const styles: CellStyle[] = [{ format: 'General' }];
  return {
    kind: 'xlsx',
    sheets: sheets.map(([rows, options], i) => sheetOf(rows, { name: `Sheet${i + 1}`, ...options }, styles)),
    names: [],
    styles,
    date1904: false,
  };
}

function sheetOf(rows: readonly (readonly Made[])[], options: SheetOptions, styles: CellStyle[]): Sheet {
  const texts: string[] = [];
  const formulas: string[] = [];
  const cells: {
    row: number;
    column: number;
    kind: number;
    number: number;
    formula: number;
    style: number;
  }[] = [];
  const styleOf = (column: number) => {
    const format = options.formats?.[column];
    if (format === undefined) return 0;
    const known = styles.findIndex((style) => style.format === format);
    return known >= 0 ? known : styles.push({ format }) - 1;
  };
  rows.forEach((made, r) =>
    made.forEach((cell, c) => {
      if (cell === null) return;
      const [formulaText, value] = split(cell);
      const formula = formulaText === undefined ? -1 : formulas.push(formulaText) - 1;
      const place = {
        row: r + 1,
        column: c + 1,
        formula,
        style: typeof value === 'number' ? styleOf(c + 1) : 0,
      };
      if (value === undefined) cells.push({ ...place, kind: cellKind.blank, number: 0 });
      else if (typeof value === 'number') cells.push({ ...place, kind: cellKind.number, number: value });
      else if (typeof value === 'boolean')
        cells.push({ ...place, kind: cellKind.boolean, number: value ? 1 : 0 });
      else cells.push({ ...place, kind: cellKind.text, number: texts.push(value) - 1 });
    }),
  );
  const columns = cells.map(({ column }) => column);
  const extent: Range | null =
    cells.length === 0
      ? null
      : {
          top: cells[0]?.row ?? 1,
          bottom: cells[cells.length - 1]?.row ?? 1,
          left: columns.reduce((a, b) => Math.min(a, b)),
          right: columns.reduce((a, b) => Math.max(a, b)),
        };
  return {
    name: options.name ?? 'Sheet1',
    state: options.state ?? 'visible',
    extent,
    cells: {
      count: cells.length,
      row: Uint32Array.from(cells, (cell) => cell.row),
      column: Uint16Array.from(columns),
      kind: Uint8Array.from(cells, (cell) => cell.kind),
      number: Float64Array.from(cells, (cell) => cell.number),
      style: Uint32Array.from(cells, (cell) => cell.style),
      formula: Int32Array.from(cells, (cell) => cell.formula),
      texts,
      formulas,
    },
    merges: (options.merges ?? []).flatMap((name) => parseRangeName(name) ?? []),
    columns: (options.hiddenColumns ?? []).map((column) => ({ first: column, last: column, hidden: true })),
    rows: (options.hiddenRows ?? []).map((row) => ({ row, hidden: true })),
    protected: false,
    ...(options.page ? { page: options.page } : {}),
  };
}

function split(
  cell: Exclude<Made, null>,
): [formula: string | undefined, value: string | number | boolean | undefined] {
  if (typeof cell === 'object') return [cell[0].slice(1), cell[1]];
  if (typeof cell === 'string' && cell.startsWith('=')) return [cell.slice(1), undefined];
  return [undefined, cell];
}
