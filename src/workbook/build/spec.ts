/**
 * A workbook to be made, as plain data. A sheet is a form, from top to bottom: title lines, marks (表号 block, upper
 * right), one line of head (reporting unit, period, counting unit), header tree, code row, rows, notes, signatures.
 */
export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  /** ISO moment the file says it was made at; the same spec gives the same bytes. */
  readonly createdAt?: string;
}

export interface SheetSpec {
  readonly name: string;
  /** The first line is the title, further ones stand smaller below it. */
  readonly title: readonly string[];
  readonly marks?: readonly string[];
  readonly head?: { readonly left?: string; readonly middle?: string; readonly right?: string };
  readonly header: readonly HeaderSpec[];
  /** 甲 乙 1 2 …, one for each column. */
  readonly codeRow?: readonly string[];
  readonly rows: readonly RowSpec[];
  readonly notes?: readonly string[];
  readonly signatures?: readonly string[];
  /** Columns that stay in sight; 1 where nothing is said. */
  readonly frozenColumns?: number;
}

/** A caption; those without children are the columns, from left to right. */
export interface HeaderSpec {
  readonly caption: string;
  readonly children?: readonly HeaderSpec[];
  /** Characters; made to fit the texts where nothing is said. */
  readonly width?: number;
  /** Number format of the column's cells. */
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
}

export interface RowSpec {
  readonly kind: 'data' | 'total' | 'heading';
  readonly cells: readonly CellSpec[];
}

export type CellSpec = number | string | null | CellDetails;

export interface CellDetails {
  /** The value; with a formula, its stored result. */
  readonly value: number | string | null;
  /** Without `=`; rows and columns as `placesOf` says. */
  readonly formula?: string;
  readonly format?: string;
  readonly indent?: number;
}
