/**
 * What a part of a formula can be: one value, or values in rows and columns. A range of cells is such values with a
 * place; nothing in it is read before it is asked for. Cells that are empty are the status `blank`; Excel's errors are
 * faults (`faults.ts`). Rows and columns inside a matrix count from 0, places on a sheet from 1.
 */
import type { Value } from '#value/value';
import { faults } from './faults';

export type Datum = Value | Matrix;

export const blank: Value = { why: 'blank' };

export abstract class Matrix {
  abstract readonly rows: number;
  abstract readonly columns: number;

  /** The value at a place inside; callers keep within `rows` and `columns`. */
  abstract at(row: number, column: number): Value;

  /** How many rows and columns, from the first, can hold anything: a whole column is long, and mostly empty. */
  get usedRows(): number {
    return this.rows;
  }

  get usedColumns(): number {
    return this.columns;
  }

  /** Whether row and column lie inside. */
  holds(row: number, column: number): boolean {
    return row >= 0 && column >= 0 && row < this.rows && column < this.columns;
  }

  /**
   * The first row in which a column has a value (as `compareValues` has it), −1 where none has. Left out or undefined
   * where nobody keeps an index, and the asker has to look for himself.
   */
  firstRow?(column: number, wanted: number | string | boolean): number | undefined;

  /** Values that can hold anything, row by row. */
  *values(): Generator<Value> {
    for (let row = 0; row < this.usedRows; row += 1) {
      for (let column = 0; column < this.usedColumns; column += 1) yield this.at(row, column);
    }
  }

  /** Calls back for all cells that hold something; quicker than `values` over large ranges with gaps. */
  eachFilled(visit: (value: Value, row: number, column: number) => void): void {
    for (let row = 0; row < this.usedRows; row += 1) {
      for (let column = 0; column < this.usedColumns; column += 1) visit(this.at(row, column), row, column);
    }
  }
}

/** Values at hand: array constants and results. What is made of whole columns has one value for all the rest. */
export class Table extends Matrix {
  readonly rows: number;
  readonly columns: number;

  constructor(
    readonly lines: readonly (readonly Value[])[],
    private readonly rest?: { readonly value: Value; readonly rows: number; readonly columns: number },
  ) {
    super();
    this.rows = rest?.rows ?? lines.length;
    this.columns = rest?.columns ?? lines[0]?.length ?? 0;
  }

  override get usedRows(): number {
    return this.lines.length;
  }

  override get usedColumns(): number {
    return this.lines[0]?.length ?? 0;
  }

  at(row: number, column: number): Value {
    return this.lines[row]?.[column] ?? this.rest?.value ?? faults.notFound;
  }

  static of(rows: number, columns: number, value: (row: number, column: number) => Value): Table {
    const lines: Value[][] = [];
    for (let row = 0; row < rows; row += 1) {
      const line: Value[] = [];
      for (let column = 0; column < columns; column += 1) line.push(value(row, column));
      lines.push(line);
    }
    return new Table(lines);
  }
}

/** A range of cells on a sheet. */
export abstract class Area extends Matrix {
  abstract readonly sheet: number;
  /** From 1. */
  abstract readonly top: number;
  abstract readonly left: number;

  /** The same cells another way: moved by rows and columns, and of another size; the fault noReference off the sheet. */
  abstract moved(rows: number, columns: number, height: number, width: number): Datum;
}

/** Several ranges named together, `(A1:A3,C1)`: their cells one below the other. */
export class Union extends Matrix {
  readonly columns = 1;
  readonly rows: number;

  constructor(readonly parts: readonly Matrix[]) {
    super();
    this.rows = parts.reduce((sum, part) => sum + part.rows * part.columns, 0);
  }

  at(row: number): Value {
    let left = row;
    for (const part of this.parts) {
      const size = part.rows * part.columns;
      if (left < size) return part.at(Math.floor(left / part.columns), left % part.columns);
      left -= size;
    }
    return faults.noReference;
  }

  override *values(): Generator<Value> {
    for (const part of this.parts) yield* part.values();
  }

  override eachFilled(visit: (value: Value, row: number, column: number) => void): void {
    for (const part of this.parts) part.eachFilled(visit);
  }
}
