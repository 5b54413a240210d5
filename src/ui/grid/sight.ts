/** What of the table is in sight, and how it is scrolled so that a cell is. */
import type { GridApi } from 'ag-grid-community';
import type { GridPlace, GridRow } from './model';
import type { Order } from './order';
import type { RowHeights } from './row-heights';

/** How much of the part that scrolls is in sight, in pixels. */
interface View {
  readonly height: number;
  readonly width: number;
}

/** How far it is scrolled, in pixels. */
interface Scrolled {
  readonly top: number;
  readonly left: number;
}

export class Sight {
  /** Known until something changes its size: asking the page has it laid out once more. */
  #view: View | undefined;
  /** Known from the page's word on it, but for the moment between our scrolling and that word. */
  #scrolled: Scrolled | undefined;

  constructor(
    private readonly api: GridApi<GridRow>,
    private readonly element: HTMLElement,
    private readonly order: () => Order,
    private readonly heights: RowHeights,
  ) {}

  /** Before the library hears of scrolling and changes something: now the page is laid out, and reading costs nothing. */
  listen(signal: AbortSignal): void {
    const heard = ({ target }: Event) => {
      if (target instanceof Element && target.matches('.ag-grid-viewport'))
        this.#scrolled = { top: target.scrollTop, left: target.scrollLeft };
    };
    this.element.addEventListener('scroll', heard, { capture: true, passive: true, signal });
  }

  /** Something has another size now. */
  forget(): void {
    this.#view = undefined;
    this.#scrolled = undefined;
  }

  /** Scrolls only when the cell is out of sight: a held arrow key comes here for each step. */
  reveal(place: GridPlace): void {
    const out = this.isOut(place);
    if (!out.row && !out.column) return;
    this.#scrolled = undefined;
    if (out.row) this.api.ensureIndexVisible(this.#index(place));
    if (out.column) this.api.ensureColumnVisible(place.column);
  }

  /** Whether a cell is out of sight, or a part of it, above or below and at the sides. */
  isOut(place: GridPlace): { readonly row: boolean; readonly column: boolean } {
    const index = this.#index(place);
    const view = (this.#view ??= this.#visible());
    const scrolled = (this.#scrolled ??= this.where());
    const node = index >= 0 ? this.api.getDisplayedRowAtIndex(index) : undefined;
    const top = (node?.rowTop ?? 0) - scrolled.top;
    const column = this.api.getColumn(place.column);
    const left = (column?.getLeft() ?? -1) - scrolled.left;
    return {
      row: node !== undefined && (top < 0 || top + (node.rowHeight ?? 0) > view.height),
      column: !column?.isPinned() && (left < 0 || left + (column?.getActualWidth() ?? 0) > view.width),
    };
  }

  where(): Scrolled {
    return { top: this.api.getVerticalPixelRange().top, left: this.api.getHorizontalPixelRange().left };
  }

  /** Rows from this one on, down (1) or up (−1), that fit on the screen, less one that stays in sight when a page is turned. */
  screenRows(from: string, direction: 1 | -1): number {
    const { rows, pinned, rowAt } = this.order();
    let room = this.#visible().height - this.heights.usual;
    let at = Math.max(rowAt.get(from) ?? 0, pinned);
    let turned = 0;
    for (;;) {
      const passed = direction > 0 ? at : at - 1;
      const row = passed < pinned ? undefined : rows[passed];
      if (!row || (room -= this.heights.of(row.id)) < 0) return Math.max(1, turned);
      turned += 1;
      at += direction;
    }
  }

  /** Columns that scroll and are in sight, less one. */
  screenColumns(): number {
    const { left, right } = this.api.getHorizontalPixelRange();
    const widths = this.order().leaves.map(({ node }) => this.api.getColumn(node.id)?.getActualWidth() ?? 0);
    const mean = widths.reduce((sum, width) => sum + width, 0) / Math.max(1, widths.length);
    return Math.max(1, Math.floor((right - left) / Math.max(1, mean)) - 1);
  }

  /** Among the rows that scroll. */
  #index(place: GridPlace): number {
    const { rowAt, pinned } = this.order();
    return (rowAt.get(place.row) as number) - pinned;
  }

  #visible(): View {
    const { top, bottom } = this.api.getVerticalPixelRange();
    const { left, right } = this.api.getHorizontalPixelRange();
    const { rows, pinned } = this.order();
    const header = this.element.querySelector('.ag-header')?.clientHeight ?? 0;
    return {
      height: bottom - top - header - this.heights.sum(rows.slice(0, pinned)),
      // The columns that do not scroll are left out already, unlike the header and the rows.
      width: right - left,
    };
  }
}
