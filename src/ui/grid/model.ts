/** What the grid is told and what it reports. It knows captions, states and texts; facts and formulas stay outside. */
import type { Block } from './clipboard/read';

export interface HeaderNode {
  readonly id: string;
  readonly caption: string;
  /** Shown under the caption: counting unit. */
  readonly unit?: string;
  /** Code row entry: 1, 2, 3 … */
  readonly code?: string;
  /** Marks a computed column (small ƒ). */
  readonly computed?: boolean;
  /** Rows are shown in this column's order, or only some of them. */
  readonly sorted?: 'up' | 'down';
  readonly filtered?: boolean;
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

/** `fallback` is worked out until something is typed there. */
export type CellState =
  'input' | 'computed' | 'fallback' | 'total' | 'missing' | 'status' | 'unread' | 'heading';

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
  /** 批注: a corner shows it, the tip says it. */
  readonly note?: string;
  /**
   * Something does not add up here: how grave it is, 1 the gravest. `settled` where it was answered for, `lit` while the
   * clerk is shown what it is about.
   */
  readonly alarm?: { readonly grade?: 1 | 2 | 3 | 4; readonly settled?: boolean; readonly lit?: boolean };
  /** Came from a file just now, or was typed over what a file brought. */
  readonly trace?: 'imported' | 'changed';
  /** A judgement in words, with the colour of a traffic light beside it. */
  readonly light?: 'green' | 'yellow' | 'red';
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
  /** Where some columns are hidden: all of them, as the form has them. */
  readonly allColumns?: readonly HeaderNode[];
  readonly rows: readonly GridRow[];
  /** Widths given by hand, by column. */
  readonly widths?: ReadonlyMap<string, number>;
  /** Columns that stay in sight at the left when the others scroll, counted from the first. */
  readonly frozen?: number;
  cell(rowId: string, columnId: string): GridCell;
}

export interface GridPlace {
  readonly row: string;
  readonly column: string;
}

/** Ready: arrows move. Enter: began by typing, arrows commit and move. Edit: arrows move the caret. */
export type EntryMode = 'ready' | 'enter' | 'edit';

export interface GridSelection {
  readonly active: GridPlace | null;
  /** Rows and columns of each area in the shown order, heading rows among them. */
  readonly areas: readonly { readonly rows: readonly string[]; readonly columns: readonly string[] }[];
}

export interface GridWrite {
  readonly place: GridPlace;
  readonly text: string;
}

/** What several cells were written by: for the history and for what the clerk is told. */
export type WriteAct = 'clear' | 'enterAll' | 'fillDown' | 'fillRight' | 'fill' | 'repeat';

export interface PasteOptions {
  readonly transpose?: boolean;
  /** Empty cells of the block leave what is there. */
  readonly skipBlanks?: boolean;
}

/** A column or row of a pasted block by its place there, counted from 1, and the first of what stands in it. */
export interface Unnamed {
  readonly of: 'column' | 'row';
  readonly at: number;
  readonly first: readonly string[];
}

export interface GridPaste {
  readonly block: Block;
  /** The cells it covers where it was pasted; locked ones among them. */
  readonly cells: readonly GridWrite[];
  /** Pasted cells that fell beyond the form's edge. */
  readonly beyond: number;
  /** Its own captions name rows or columns of the form, so it can be laid by name instead; names that are none of ours, and what has no name. */
  readonly aligned?: {
    readonly cells: readonly GridWrite[];
    readonly unmatched: readonly string[];
    readonly unnamed: readonly Unnamed[];
  };
  /** Cells that were cut and are now to be cleared. */
  readonly cut: readonly GridPlace[];
}

export interface GridMenu {
  readonly x: number;
  readonly y: number;
  readonly on: 'cell' | 'row' | 'column';
}

export interface GridEvents {
  /** A cell was committed with this text ('' clears it). The store answers by refreshing. */
  edit(place: GridPlace, text: string): void;
  /** Several cells at once, one step of undo; locked cells may be among them and are to be left. */
  write?(cells: readonly GridWrite[], act: WriteAct): void;
  /** The fill handle was dragged or double-clicked: the series, and plain copies as the other choice. */
  fill?(series: readonly GridWrite[], copies: readonly GridWrite[]): void;
  select(selection: GridSelection): void;
  /** Someone typed on a locked cell. */
  refused(place: GridPlace, reason: string): void;
  paste?(paste: GridPaste): void;
  /** Several areas cannot be copied together. */
  cannotCopy?(): void;
  /** Several areas are selected, and not each of them has room for whole repetitions of a block of this size. */
  cannotPaste?(size: { readonly rows: number; readonly columns: number }): void;
  /** What was cut has one place to go to, and several areas are selected. */
  cannotMove?(): void;
  /** A double click on a locked cell, or Ctrl+1: the clerk wants to know what the cell is made of. */
  details?(place: GridPlace): void;
  /** Alt+↓: the statuses a cell can take. */
  pick?(place: GridPlace): void;
  menu?(menu: GridMenu): void;
  /** A column was given another width by hand. */
  resized?(column: string, width: number): void;
  /** Ctrl and the wheel: one step larger (1) or smaller (−1). */
  zoom?(step: 1 | -1): void;
  /** Ctrl+; and Ctrl+Shift+;: the grid has no clock. */
  stamp?(kind: 'date' | 'time'): string;
  /** Ready, entering or editing: for the status bar. */
  mode?(mode: EntryMode): void;
}

export interface GridHandle {
  /** Repaints the given cells, or all that are visible. */
  refresh(places?: readonly GridPlace[]): void;
  /** Scrolls to and selects a cell, or the rectangle between two. */
  select(place: GridPlace, to?: GridPlace): void;
  focus(): void;
  /** Ends editing: what was typed is written. */
  settle(): void;
  /** The lower left corner of a cell in the window; undefined while it is not in sight. */
  cornerOf(place: GridPlace): { readonly x: number; readonly y: number } | undefined;
  /** Puts the selection on the clipboard; with its heads for a table in a text. */
  copy(how: { readonly heads: boolean }): void;
  /** Pastes what a field of the page received. */
  paste(data: DataTransfer, how: PasteOptions): void;
}
