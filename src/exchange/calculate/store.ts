/** The values of a sheet while its formulas are worked out: what the file holds, what was written, what was computed. */
import { blank } from '#formula/datum';
import { faultOfError } from '#formula/faults';
import type { Value } from '#value/value';
import { cellKind, type CellValue, type Cells, type Sheet } from '#workbook/sheet';
import { valueOf } from '#workbook/cells';

/** Places of a sheet that are always worth their memory. */
const smallGrid = 1_000_000;

/** How far the formula of a cell is. */
export const progress = { none: 0, waiting: 1, running: 2, done: 3, unknown: 4, cyclic: 5 } as const;

/** Works out a waiting formula cell and gives its value; throws where it has none. */
export type Demand = (store: Store, index: number) => Value;

export class Store {
  readonly cells: Cells;
  readonly progress: Uint8Array;
  /** Computed and written values by cell; holes are as in the file. */
  readonly values: (Value | undefined)[];
  /** Index of the first cell in or below a row. */
  readonly #rowStart: Int32Array;
  /** Index + 1 by place, where the sheet is not too thinly filled for that. */
  readonly #grid: Int32Array | undefined;
  readonly #gridWidth: number;
  readonly #firstRows = new Map<string, ReadonlyMap<number | string | boolean, number>>();
  lastRow: number;
  lastColumn = 0;
  readonly hiddenRows: ReadonlySet<number>;
  /** Written where the file has no cell. */
  readonly #added = new Map<number, Value>();

  constructor(
    readonly index: number,
    readonly sheet: Sheet,
    private readonly demand: Demand,
  ) {
    const { cells } = sheet;
    this.cells = cells;
    this.values = new Array<Value | undefined>(cells.count);
    this.progress = Uint8Array.from({ length: cells.count }, (_, i) =>
      (cells.formula[i] as number) < 0 ? progress.none : progress.waiting,
    );
    this.lastRow = cells.count === 0 ? 0 : (cells.row[cells.count - 1] as number);
    this.#rowStart = new Int32Array(this.lastRow + 2);
    for (let i = 0, row = 0; row <= this.lastRow + 1; row += 1) {
      while (i < cells.count && (cells.row[i] as number) < row) i += 1;
      this.#rowStart[row] = i;
    }
    for (let i = 0; i < cells.count; i += 1) {
      if ((cells.column[i] as number) > this.lastColumn) this.lastColumn = cells.column[i] as number;
    }
    this.#gridWidth = this.lastColumn + 1;
    const size = (this.lastRow + 1) * this.#gridWidth;
    if (size <= Math.max(smallGrid, cells.count * 8)) {
      this.#grid = new Int32Array(size);
      for (let i = 0; i < cells.count; i += 1) {
        this.#grid[(cells.row[i] as number) * this.#gridWidth + (cells.column[i] as number)] = i + 1;
      }
    }
    this.hiddenRows = new Set(sheet.rows.flatMap(({ row, hidden }) => (hidden ? [row] : [])));
  }

  /** −1 where the file has no cell. */
  indexOf(row: number, column: number): number {
    if (this.#grid) {
      if (row >= this.#rowStart.length - 1 || column >= this.#gridWidth) return -1;
      return (this.#grid[row * this.#gridWidth + column] as number) - 1;
    }
    if (row < 1 || row > this.lastRow) return -1;
    const { column: columns } = this.cells;
    let low = this.#rowStart[row] as number;
    let high = Math.min(this.#rowStart[row + 1] ?? this.cells.count, this.cells.count) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = columns[middle] as number;
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  read(row: number, column: number): Value {
    const index = this.indexOf(row, column);
    if (index >= 0) return this.valueAt(index);
    return this.#added.size === 0 ? blank : (this.#added.get(keyOf(row, column)) ?? blank);
  }

  valueAt(index: number): Value {
    const state = this.progress[index];
    if (state === progress.none || state === progress.done || state === progress.cyclic) {
      return this.values[index] ?? this.stored(index);
    }
    return this.demand(this, index);
  }

  /** What the file holds; for a formula cell, its cached result. */
  stored(index: number): Value {
    return this.cells.kind[index] === cellKind.number
      ? (this.cells.number[index] as number)
      : asValue(valueOf(this.cells, index));
  }

  write(row: number, column: number, value: Value): void {
    const index = this.indexOf(row, column);
    if (index >= 0) {
      this.values[index] = value;
      this.progress[index] = progress.none;
      return;
    }
    this.#added.set(keyOf(row, column), value);
    this.lastColumn = Math.max(this.lastColumn, column);
    this.lastRow = Math.max(this.lastRow, row);
  }

  /** The first of the rows from `top` in which the column has a value, counted from 0; −1 where none has. */
  firstRow(column: number, top: number, rows: number, wanted: number | string | boolean): number {
    const name = `${column}:${top}:${rows}`;
    let index = this.#firstRows.get(name);
    if (!index) {
      const made = new Map<number | string | boolean, number>();
      for (let row = rows - 1; row >= 0; row -= 1) {
        const value = this.read(top + row, column);
        if (typeof value !== 'object') made.set(comparable(value), row);
      }
      index = made;
      this.#firstRows.set(name, index);
    }
    return index.get(comparable(wanted)) ?? -1;
  }

  /** Calls back for the cells there are within a range, row by row. */
  eachIn(
    top: number,
    left: number,
    bottom: number,
    right: number,
    visit: (value: Value, row: number, column: number) => void,
  ): void {
    const end = Math.min(bottom, this.#rowStart.length - 2);
    const { row: rows, column: columns } = this.cells;
    if (left === right) {
      for (let row = top; row <= end; row += 1) {
        const index = this.indexOf(row, left);
        if (index >= 0) visit(this.valueAt(index), row, left);
      }
    } else if (top <= end) {
      const until = this.#rowStart[end + 1] as number;
      for (let i = this.#rowStart[top] as number; i < until; i += 1) {
        const column = columns[i] as number;
        if (column >= left && column <= right) visit(this.valueAt(i), rows[i] as number, column);
      }
    }
    for (const [key, value] of this.#added) {
      const [row, column] = [Math.floor(key / 16_384), (key % 16_384) + 1];
      if (row >= top && row <= bottom && column >= left && column <= right) visit(value, row, column);
    }
  }
}

/** Equal for values that Excel takes as equal. */
function comparable(value: number | string | boolean): number | string | boolean {
  if (typeof value === 'number') return Number(value.toPrecision(15));
  return typeof value === 'string' ? value.toUpperCase() : value;
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column - 1;
}

export function asValue(value: CellValue): Value {
  if (value === null) return blank;
  return typeof value === 'object' ? faultOfError(value.error) : value;
}
