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
  readonly rowHead: { readonly caption: string; readonly code?: string; readonly codeCaption?: string };
  readonly columns: readonly HeaderNode[];
  readonly rows: readonly GridRow[];
  cell(rowId: string, columnId: string): GridCell;
}

export interface GridPlace {
  readonly row: string;
  readonly column: string;
}

export interface GridEvents {
  /** A cell was committed with this text ('' clears it). The store answers by refreshing. */
  edit(place: GridPlace, text: string): void;
  /** The selected cell changed. */
  select(place: GridPlace | null): void;
  /** Someone typed on a locked cell. */
  refused(place: GridPlace, reason: string): void;
}

export interface GridHandle {
  /** Repaints the given cells, or all that are visible. */
  refresh(places?: readonly GridPlace[]): void;
  /** Scrolls to and selects a cell. */
  select(place: GridPlace): void;
  focus(): void;
}
