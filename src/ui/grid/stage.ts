/** The grid library, kept behind a few verbs: it builds rows, columns and header, and scrolls them. */
import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import type { GridApi, GridOptions, IRowNode } from 'ag-grid-community';
import { columnsOf, headNodes, narrowest, rowHeadId } from './columns';
import { headerHeights, type HeaderHeights } from './heights';
import type { GridModel, GridPlace, GridRow } from './model';
import { createGrid } from './modules';
import { alike, alikeHeads, orderOf, type Order } from './order';
import type { Painter } from './painter';
import { RowHeights } from './row-heights';
import { darkTheme, lightTheme } from './theme';
import { measureIn, widthsOf, type Measure } from './widths';

/** In pixels. Everything else follows the text's size. */
export interface GridSize {
  readonly row: number;
  readonly text: number;
}

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

export interface StageMoves {
  /** While scrolling. */
  scrolled: () => void;
  /** Cells stand somewhere else now. */
  settled: () => void;
  /** By hand. */
  resized: (column: string, width: number) => void;
}

export class Stage {
  order: Order;
  #whole: Order | undefined;
  readonly #measure: Measure;
  readonly #moves: StageMoves;
  readonly #heights: RowHeights;
  #headWidth = narrowest;
  /** The column whose edge is being dragged. */
  #dragged: string | undefined;
  /** Known until something changes its size: asking the page has it laid out once more. */
  #view: View | undefined;
  /** Known from the page's word on it, but for the moment between our scrolling and that word. */
  #scrolled: Scrolled | undefined;
  readonly #api: GridApi<GridRow>;
  readonly #listening = new AbortController();

  constructor(
    private readonly host: HTMLElement,
    private readonly element: HTMLElement,
    private model: GridModel,
    painter: Painter,
    moves: StageMoves,
    look: { readonly dark: boolean; readonly size: GridSize },
  ) {
    this.order = orderOf(model);
    this.#moves = moves;
    this.#measure = measureIn(host, look.size.text);
    this.#heights = new RowHeights(look.size.row, this.#measure);
    this.#api = createGrid(element, this.#options(painter, moves, look.dark));
    this.#heights.give(this.#api, this.order, element);
    // Before the library hears of it and changes something: now the page is laid out, and reading costs nothing.
    const listening = { capture: true, passive: true, signal: this.#listening.signal };
    element.addEventListener('scroll', ({ target }) => this.#heardOf(target), listening);
    window.addEventListener('mouseup', () => this.#released(), { signal: this.#listening.signal });
  }

  /** With the hidden columns where the form has them. */
  get whole(): Order {
    const { allColumns, rows } = this.model;
    if (!allColumns) return this.order;
    return (this.#whole ??= orderOf({ rows, columns: allColumns }));
  }

  /** Builds again only what would look different. */
  show(model: GridModel): void {
    const before = this.model;
    this.#forget();
    this.#whole = undefined;
    this.model = model;
    const newHeads =
      before.frozen !== model.frozen ||
      before.widths !== model.widths ||
      !alikeHeads(before.columns, model.columns) ||
      !alikeHeads(headNodes(before), headNodes(model));
    const newRows = !alike(before.rows, model.rows);
    if (newHeads || newRows) this.order = orderOf(model);
    if (newHeads) {
      this.#api.setGridOption('columnDefs', columnsOf(model, this.#widths()));
      this.#fitHeader();
    }
    if (newHeads || newRows) this.#heights.fit(this.order.rows, this.#headWidth);
    if (newRows) {
      this.#api.setGridOption('rowData', this.order.rows.slice(this.order.pinned));
      this.#api.setGridOption('pinnedTopRowData', this.order.rows.slice(0, this.order.pinned));
    }
    if (newHeads || newRows) this.#giveHeights();
  }

  /** Scrolls only when the cell is out of sight: a held arrow key comes here for each step. */
  reveal(place: GridPlace): void {
    const row = (this.order.rowAt.get(place.row) as number) - this.order.pinned;
    const view = (this.#view ??= this.#visible());
    const scrolled = (this.#scrolled ??= this.#where());
    const node = row >= 0 ? this.#api.getDisplayedRowAtIndex(row) : undefined;
    const top = (node?.rowTop ?? 0) - scrolled.top;
    if (node && (top < 0 || top + (node.rowHeight ?? 0) > view.height)) {
      this.#scrolled = undefined;
      this.#api.ensureIndexVisible(row);
    }
    const column = this.#api.getColumn(place.column);
    const left = (column?.getLeft() ?? -1) - scrolled.left;
    if (left < 0 || left + (column?.getActualWidth() ?? 0) > view.width) {
      this.#scrolled = undefined;
      this.#api.ensureColumnVisible(place.column);
    }
  }

  #heardOf(target: EventTarget | null): void {
    if (target instanceof Element && target.matches('.ag-grid-viewport'))
      this.#scrolled = { top: target.scrollTop, left: target.scrollLeft };
  }

  #forget(): void {
    this.#view = undefined;
    this.#scrolled = undefined;
  }

  #visible(): View {
    const { top, bottom } = this.#api.getVerticalPixelRange();
    const { left, right } = this.#api.getHorizontalPixelRange();
    const header = this.element.querySelector('.ag-header')?.clientHeight ?? 0;
    const pinned = this.element.querySelector('.ag-grid-pinned-left-cells')?.clientWidth ?? 0;
    return {
      height: bottom - top - header - this.#heights.sum(this.order.rows.slice(0, this.order.pinned)),
      width: right - left - pinned,
    };
  }

  #where(): Scrolled {
    return {
      top: this.#api.getVerticalPixelRange().top,
      left: this.#api.getHorizontalPixelRange().left,
    };
  }

  /** Rows from this one on, down (1) or up (−1), that fit on the screen, less one that stays in sight when a page is turned. */
  screenRows(from: string, direction: 1 | -1): number {
    const { rows, pinned, rowAt } = this.order;
    let room = this.#visible().height - this.#heights.usual;
    let at = Math.max(rowAt.get(from) ?? 0, pinned);
    let turned = 0;
    for (;;) {
      const passed = direction > 0 ? at : at - 1;
      const row = passed < pinned ? undefined : rows[passed];
      if (!row || (room -= this.#heights.of(row.id)) < 0) return Math.max(1, turned);
      turned += 1;
      at += direction;
    }
  }

  /** Columns that scroll and are in sight, less one. */
  screenColumns(): number {
    const { left, right } = this.#api.getHorizontalPixelRange();
    const widths = this.order.leaves.map(({ node }) => this.#api.getColumn(node.id)?.getActualWidth() ?? 0);
    const mean = widths.reduce((sum, width) => sum + width, 0) / Math.max(1, widths.length);
    return Math.max(1, Math.floor((right - left) / Math.max(1, mean)) - 1);
  }

  fitColumn(column: string): void {
    const width = widthsOf(this.model, this.#measure).get(column);
    if (width === undefined) return;
    this.#api.setColumnWidths([{ key: column, newWidth: width }]);
    this.#fitHeader();
    this.#moves.resized(column, width);
    this.#moves.settled();
  }

  setDark(on: boolean): void {
    this.#api.setGridOption('theme', on ? darkTheme : lightTheme);
  }

  destroy(): void {
    this.#listening.abort();
    this.#api.destroy();
  }

  #options(painter: Painter, moves: StageMoves, dark: boolean): GridOptions<GridRow> {
    const widths = this.#widths();
    this.#heights.fit(this.order.rows, this.#headWidth);
    const { leaf, group } = this.#measureHeader((column) => widths.get(column) as number);
    // Before the library measures itself, or it would lay everything out twice.
    this.#fitHost([...widths.values()].reduce((sum, width) => sum + width, 0));
    return {
      theme: dark ? darkTheme : lightTheme,
      localeText: AG_GRID_LOCALE_CN,
      context: { painter },
      columnDefs: columnsOf(this.model, widths),
      headerHeight: leaf,
      groupHeaderHeight: group,
      rowData: this.order.rows.slice(this.order.pinned),
      pinnedTopRowData: this.order.rows.slice(0, this.order.pinned),
      getRowId: ({ data }) => data.id,
      defaultColDef: { resizable: true, sortable: false, suppressMovable: true },
      rowHeight: this.#heights.usual,
      getRowStyle: ({ data }) => data && this.#heights.styleOf(data.id),
      // Rows drawn beyond the edge: as many as a frame of scrolling passes; each is a cell more for every column made.
      rowBuffer: 2,
      suppressCellFocus: true,
      suppressHeaderFocus: true,
      suppressRowHoverHighlight: true,
      suppressScrollOnNewData: true,
      suppressNoRowsOverlay: true,
      suppressContextMenu: true,
      animateRows: false,
      // A transformed row is a layer of the compositor's own, and its pinned cells another: twice as many layers to a screen.
      suppressRowTransform: true,
      // Cells are drawn at once; frames of the library's own come later than the eye.
      suppressAnimationFrame: true,
      onBodyScroll: moves.scrolled,
      onBodyScrollEnd: moves.settled,
      onGridSizeChanged: () => {
        this.#forget();
        moves.settled();
      },
      onColumnResized: ({ finished, source, column }) => {
        this.#forget();
        this.#dragged = finished ? undefined : column?.getColId();
        if (finished) this.#resized(source === 'uiColumnResized' ? column?.getColId() : undefined);
        moves.settled();
      },
    };
  }

  /** The library is silent about the end of a drag that found no more room. */
  #released(): void {
    if (this.#dragged === undefined) return;
    this.#resized(this.#dragged);
    this.#dragged = undefined;
    this.#moves.settled();
  }

  #resized(byHand: string | undefined): void {
    this.#fitHeader();
    this.#fitRows();
    if (byHand !== undefined)
      this.#moves.resized(byHand, this.#api.getColumn(byHand)?.getActualWidth() ?? narrowest);
  }

  #widths(): Map<string, number> {
    const widths = widthsOf(this.model, this.#measure);
    this.model.widths?.forEach((width, column) => widths.set(column, width));
    this.#headWidth = widths.get(rowHeadId) as number;
    return widths;
  }

  #measureHeader(widthOf: (column: string) => number): HeaderHeights {
    const heights = headerHeights(this.host, this.model, widthOf);
    const whole = heights.leaf + heights.group * (this.order.levels - 1);
    this.host.style.setProperty('--header', `${whole}px`);
    return heights;
  }

  #fitHeader(): void {
    const { leaf, group } = this.#measureHeader(
      (column) => this.#api.getColumn(column)?.getActualWidth() ?? narrowest,
    );
    this.#api.setGridOption('headerHeight', leaf);
    this.#api.setGridOption('groupHeaderHeight', group);
    this.#fitHost();
  }

  /** The captions' column may be as wide as before, or the library still at building it. */
  #fitRows(): void {
    const width = this.#api.getColumn(rowHeadId)?.getActualWidth();
    if (width === undefined || width === this.#headWidth) return;
    this.#headWidth = width;
    this.#heights.fit(this.order.rows, width);
    this.#giveHeights();
  }

  /** What stands at the top of the screen stays there. */
  #giveHeights(): void {
    const { top } = this.#where();
    const first = this.#rowUnder(top);
    const passed = (top - (first?.rowTop ?? 0)) / (first?.rowHeight ?? 1);
    this.#heights.give(this.#api, this.order, this.element);
    this.#fitHost();
    this.#forget();
    const view = this.element.querySelector('.ag-grid-viewport');
    const wanted = (first?.rowTop ?? 0) + passed * (first?.rowHeight ?? 1);
    if (view && top > 0 && wanted !== top) view.scrollTop = wanted;
  }

  /** The row at this place of those that scroll. */
  #rowUnder(top: number): IRowNode<GridRow> | undefined {
    let at = this.#api.getFirstDisplayedRowIndex();
    for (;;) {
      const node = this.#api.getDisplayedRowAtIndex(at);
      if (!node || (node.rowTop ?? 0) + (node.rowHeight ?? 0) > top) return node;
      at += 1;
    }
  }

  #columnsWidth(): number {
    return (this.#api.getColumns() ?? []).reduce((sum, column) => sum + column.getActualWidth(), 0);
  }

  /** The host asks for no more room than the table has, so that a form's foot follows its last row. */
  #fitHost(columns = this.#columnsWidth()): void {
    const { style } = this.host;
    style.setProperty('--columns', `${columns}px`);
    style.setProperty('--rows', `${Math.max(this.#heights.sum(this.order.rows), 3 * this.#heights.usual)}px`);
  }
}
