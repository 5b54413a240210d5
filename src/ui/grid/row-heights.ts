/**
 * How high each row is. All are alike but those whose caption does not fit on one line of its column: only of these is
 * the library told, and it lays its rows out once for all of them. Texts are measured, never laid out, so that a long
 * table opens as fast as before.
 */
import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './model';
import type { Order } from './order';
import type { Measure } from './ruler';
import { captionRoom } from './widths';
import { linesOf } from './lines';

/** More is cut; the tip says it all. */
const mostLines = 4;
/** As in grid.css. */
const lineHeight = 1.15;
/** Above and below the lines together. */
const margin = 4;

export class RowHeights {
  /** Lines of the captions that take more than one, by row. */
  #lines: ReadonlyMap<string, number> = new Map();
  /** Rows the library was told of. */
  #given: readonly string[] = [];

  constructor(
    readonly usual: number,
    private readonly measure: Measure,
  ) {}

  of(row: string): number {
    const lines = this.#lines.get(row);
    return lines === undefined ? this.usual : this.#high(lines);
  }

  sum(rows: readonly GridRow[]): number {
    let sum = rows.length * this.usual;
    if (this.#lines.size > 0) for (const { id } of rows) sum += this.of(id) - this.usual;
    return sum;
  }

  /** Finds out which captions need how many lines at this width. */
  fit(rows: readonly GridRow[], width: number): void {
    const lines = new Map<string, number>();
    for (const row of rows) {
      const needed = linesOf(row.caption, captionRoom(row, width), this.measure);
      if (needed > 1) lines.set(row.id, Math.min(needed, mostLines));
    }
    this.#lines = lines;
  }

  /** Tells the library of the rows that it has otherwise. */
  give(api: GridApi<GridRow>, order: Order, stage: HTMLElement): void {
    let changed = false;
    for (const id of new Set([...this.#given, ...this.#lines.keys()])) {
      const at = order.rowAt.get(id) ?? -1;
      const node = at >= 0 && at < order.pinned ? api.getPinnedTopRow(at) : api.getRowNode(id);
      if (!node || node.rowHeight === this.of(id)) continue;
      node.setRowHeight(this.of(id));
      changed = true;
    }
    this.#given = [...this.#lines.keys()];
    if (!changed) return;
    api.onRowHeightChanged();
    for (const element of stage.querySelectorAll<HTMLElement>('.ag-row')) this.#dress(element);
  }

  /** What a row's cells are set by; nothing for one that is as high as most. */
  styleOf(row: string): Record<string, string> | undefined {
    const lines = this.#lines.get(row);
    return lines === undefined
      ? undefined
      : { '--row': `${this.#high(lines)}px`, '--lines': String(lines), '--wrap': 'normal' };
  }

  #high(lines: number): number {
    return Math.max(this.usual, Math.ceil(lines * this.measure.pixels * lineHeight) + margin);
  }

  #dress(element: HTMLElement): void {
    const style = this.styleOf(element.getAttribute('row-id') ?? '');
    for (const name of ['--row', '--lines', '--wrap']) {
      const value = style?.[name];
      if (value === undefined) element.style.removeProperty(name);
      else element.style.setProperty(name, value);
    }
  }
}
