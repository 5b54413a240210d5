import type { Entry } from '../entry';
import type { EntryMode, GridEvents, GridPlace, GridWrite, WriteAct } from '../model';
import type { Order } from '../order';
import type { Selection } from '../selection/selection';

/** What keys act on. */
export interface Hand {
  readonly entry: Entry;
  readonly order: Order;
  readonly selection: Selection;
  /** Column under which the current run of Tabs began. */
  run: string | undefined;
  /** Esc in Ready lets the next Tab leave the grid. */
  released: boolean;
  readonly events: () => GridEvents;
  /** Columns that do not scroll, counted from the first. */
  readonly frozen: number;
  filled(place: GridPlace): boolean;
  /** The text the editor starts with. */
  editTextAt(place: GridPlace): string;
  /** Rows from this cell on that fit on a screen, down (1) or up (−1). */
  screenRows(from: GridPlace, direction: 1 | -1): number;
  screenColumns(): number;
  /** Selects one cell. */
  go(place: GridPlace): void;
  /** Shows a selection that was changed; scrolls to this cell. */
  showSelection(reveal?: GridPlace | null): void;
  write(cells: readonly GridWrite[], act: WriteAct): void;
  clear(): void;
  /** Repeats the last writing on what is selected now. */
  repeat(): void;
  /** Ends the copy: its frame is taken away. False when there was none. */
  endCopy(): boolean;
}

/** Names of what keys do; the page of keys has a text for each. */
export type KeyAct =
  | 'move'
  | 'extend'
  | 'edge'
  | 'extendEdge'
  | 'rowEnds'
  | 'corners'
  | 'page'
  | 'pageAcross'
  | 'extendPage'
  | 'next'
  | 'nextAcross'
  | 'all'
  | 'column'
  | 'row'
  | 'back'
  | 'edit'
  | 'erase'
  | 'clear'
  | 'cancel'
  | 'lineBreak'
  | 'enterAll'
  | 'lineEnd'
  | 'fillDown'
  | 'fillRight'
  | 'above'
  | 'stamp'
  | 'pick'
  | 'repeat'
  | 'sum'
  | 'details'
  | 'menu'
  | 'leave';

export interface Binding {
  readonly act: KeyAct;
  readonly chords: readonly string[];
  readonly modes: readonly EntryMode[];
  /** False: the key was not ours after all and goes on to the browser. */
  run(hand: Hand, at: GridPlace, event: KeyboardEvent): boolean | void;
}
