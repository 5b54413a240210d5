/** What the grid is told and what it reports. It knows captions, states and texts; facts and formulas stay outside. */

export interface HeaderNode {
  readonly id: string;
  readonly caption: string;
  /** Shown under the caption: counting unit. */
  readonly unit?: string;
  /** Code row entry: 1, 2, 3 … */
  readonly code?: string;
  /** Marks a computed column (small ƒ). */
  readonly computed?: boolean;
  /** A column of words: set at the left. Figures stand at the right. */
  readonly words?: boolean;
  readonly tip?: string;
  readonly children?: readonly HeaderNode[];
}

export interface GridRow {
  readonly id: string;
  readonly caption: string;
  readonly depth: number;
  /** Code of the row in the form, if it has a code column. */
  readonly code?: string;
  readonly kind: 'data' | 'total' | 'heading';
  /** Pinned above the others (合计). */
  readonly pinned?: boolean;
}

export type CellState = 'input' | 'computed' | 'total' | 'missing' | 'status' | 'unread' | 'heading';

export interface GridCell {
  /** As shown, already formatted. */
  readonly text: string;
  readonly state: CellState;
  /** Text the editor starts with. */
  readonly editText: string;
  /** Undefined when the cell can be edited, else the reason in a sentence. */
  readonly locked?: string;
  readonly tip?: string;
  /** Quiet figures beside the value: last period, last year. */
  readonly beside?: string;
  /** Incomplete sum (law 2), or a typed figure that differs from the computed one. */
  readonly mark?: 'partial' | 'differs' | 'reported';
}

export interface GridModel {
  /** Identity of the table and period shown: a new one rebuilds the grid, the same one keeps place and selection. */
  readonly key: string;
  /** `code` stands under the row head (甲); with a `codeCaption` the rows' codes get a column of their own (乙). */
  readonly rowHead: {
    readonly caption: string;
    readonly code?: string;
    readonly codeCaption?: string;
    readonly codeCode?: string;
  };
  /** Said in the middle when there are no rows. */
  readonly emptyText?: string;
  readonly columns: readonly HeaderNode[];
  readonly rows: readonly GridRow[];
  cell(rowId: string, columnId: string): GridCell;
}

export interface GridPlace {
  readonly row: string;
  readonly column: string;
}

/** Ready: arrows move. Enter: began by typing, arrows commit and move. Edit: arrows move the caret. */
export type EntryMode = 'ready' | 'enter' | 'edit';

export interface GridEvents {
  /** A cell was committed with this text ('' clears it). The store answers by refreshing. */
  edit(place: GridPlace, text: string): void;
  /** The selected cell changed. */
  select(place: GridPlace | null): void;
  /** Someone typed on a locked cell. */
  refused(place: GridPlace, reason: string): void;
  /** A block was pasted with its corner here; `spread` of block.ts says which cells it covers. */
  paste?(place: GridPlace, rows: string[][]): void;
  /** A double click on a locked cell, or Ctrl+1: the clerk wants to know what the cell is made of. */
  details?(place: GridPlace): void;
  /** Ready, entering or editing: for the status bar. */
  mode?(mode: EntryMode): void;
}

export interface GridHandle {
  /** Repaints the given cells, or all that are visible. */
  refresh(places?: readonly GridPlace[]): void;
  /** Scrolls to and selects a cell. */
  select(place: GridPlace): void;
  focus(): void;
}
