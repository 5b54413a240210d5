/**
 * The typed result of reading a workbook, whatever its file kind. Plain data (no classes), so that it crosses to and
 * from a worker; typed arrays, so that a sheet of 400,000 cells costs some 10 MB. Rows and columns count from 1, as
 * people say them.
 */
export interface Workbook {
  readonly kind: 'xlsx' | 'xls' | 'csv' | 'html' | 'xml' | 'xlsb' | 'ods';
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  /** Cell styles by style index; index 0 always exists. */
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  /** Sheet the name is local to. */
  readonly sheet?: string;
  readonly hidden: boolean;
}

export interface CellStyle {
  /** Excel format code, `General` where none is set. */
  readonly format: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly fontSize?: number;
  /** `#rrggbb`. */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Sides that have a line, e.g. `tblr`. */
  readonly borders?: string;
  /** False where a protected sheet lets the cell be written. */
  readonly locked?: boolean;
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ColumnBand {
  readonly first: number;
  readonly last: number;
  /** Characters, as Excel counts column width. */
  readonly width?: number;
  readonly hidden: boolean;
}

export interface RowBand {
  readonly row: number;
  /** Points. */
  readonly height?: number;
  readonly hidden: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** Smallest range with all cells that hold something; null for an empty sheet. */
  readonly extent: Range | null;
  readonly cells: Cells;
  readonly merges: readonly Range[];
  readonly columns: readonly ColumnBand[];
  readonly rows: readonly RowBand[];
  readonly protected: boolean;
  /** Ranges that have one array formula ({…}); left out where there is none. */
  readonly arrays?: readonly Range[];
  /** Excel's own tables on it; left out where there is none. */
  readonly tables?: readonly SheetTable[];
  /** Ranges computed by a what-if table (`TABLE(…)`). */
  readonly dataTables?: readonly Range[];
  readonly validations?: readonly Validation[];
  readonly comments?: readonly Comment[];
  readonly links?: readonly Link[];
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly autoFilter?: Range;
  readonly page?: Page;
}

/** What may be entered into cells. */
export interface Validation {
  readonly ranges: readonly Range[];
  /** `list`, `whole`, `decimal`, `date`, `time`, `textLength`, `custom` or `none`. */
  readonly type: string;
  readonly operator?: string;
  /** Without `=`. */
  readonly formulas: readonly string[];
  /** Of a list that is written out. */
  readonly entries?: readonly string[];
}

export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  /** A thread is one text, each answer on a line of its own. */
  readonly text: string;
}

export interface Link {
  readonly range: Range;
  /** An address outside the workbook, or `#` and a place in it. */
  readonly target: string;
}

/** How the sheet is printed. */
export interface Page {
  /** Excel's number of the paper: 9 is A4, 8 is A3. */
  readonly paper?: number;
  readonly orientation?: string;
  /** Per cent. */
  readonly scale?: number;
  /** Pages across and down; 0 for as many as needed. */
  readonly fit?: { readonly across: number; readonly down: number };
  /** With Excel's codes: `&C第 &P 页`. */
  readonly header?: string;
  readonly footer?: string;
  readonly area?: readonly Range[];
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** Rows after which a page ends. */
  readonly rowBreaks?: readonly number[];
}

/** Excel's «表格»: formulas name its columns. */
export interface SheetTable {
  readonly name: string;
  /** Header and totals included. */
  readonly range: Range;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

export const cellKind = { blank: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;

/** Cells in reading order (row, then column) as parallel arrays; a styled cell without content is kept as `blank`. */
export interface Cells {
  readonly count: number;
  readonly row: Uint32Array;
  readonly column: Uint16Array;
  readonly kind: Uint8Array;
  /** The number; the index into `texts` for text and error cells; 0/1 for booleans. */
  readonly number: Float64Array;
  readonly style: Uint32Array;
  /** Index into `formulas`, −1 where the cell has none. */
  readonly formula: Int32Array;
  readonly texts: readonly string[];
  /** Each cell's own formula text without `=`, shared formulas expanded. */
  readonly formulas: readonly string[];
}

export type CellValue = number | string | boolean | { readonly error: string } | null;
