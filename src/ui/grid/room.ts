/**
 * Whether a text has the room it needs in its column. A part of a figure would be another figure: a column grows for one
 * that is too wide, and where the clerk made it narrow the figure is shown as signs without meaning, as spreadsheets do.
 * Words are cut. Known beforehand, a cell that cuts nothing need not be drawn as a window of its own.
 */
import type { Column } from 'ag-grid-community';
import type { GridCell } from './model';
import { cellPadding, widestOf, widthOfCell, type Measure } from './ruler';

const figure = /^[−-]?[\d,.]+[%‰]?$/;
const sign = '#';

/** `none`: it is a figure, and the column stays as narrow as it is. */
export type RoomFor = 'whole' | 'part' | 'none';

export interface Growth {
  /** Given its width by hand, or just being dragged. */
  isFixed: (column: string) => boolean;
  /** Called once for all that was found too narrow at a time, widths in pixels. */
  grow: (widths: ReadonlyMap<string, number>) => void;
}

export class Room {
  readonly #wanted = new Map<string, number>();
  readonly #widest: number;

  constructor(
    private readonly measure: Measure,
    private readonly growth: Growth,
  ) {
    this.#widest = widestOf(measure);
  }

  for(cell: GridCell, column: Column): RoomFor {
    if (cell.text === '' && !cell.beside) return 'whole';
    const wanted = widthOfCell(cell, this.measure);
    const width = column.getActualWidth();
    if (wanted <= width) return 'whole';
    if (cell.text !== '' && !figure.test(cell.text)) return 'part';
    const id = column.getColId();
    if (width < this.#widest && !this.growth.isFixed(id)) this.#want(id, wanted);
    else if (this.measure(cell.text) + cellPadding > width) return 'none';
    return 'part';
  }

  /** As many signs as fill the column. */
  signsIn(column: Column): string {
    return sign.repeat(Math.max(1, Math.floor((column.getActualWidth() - cellPadding) / this.measure(sign))));
  }

  /** After the library has drawn all cells it is at, and before the eye sees them. */
  #want(column: string, width: number): void {
    if (this.#wanted.size === 0) queueMicrotask(() => this.#grow());
    const before = this.#wanted.get(column) ?? 0;
    this.#wanted.set(column, Math.min(this.#widest, Math.max(before, Math.ceil(width))));
  }

  #grow(): void {
    const widths = new Map(this.#wanted);
    this.#wanted.clear();
    this.growth.grow(widths);
  }
}
