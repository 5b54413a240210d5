/** The grid library, kept behind a few verbs: it builds rows, columns and header, and scrolls them. */
import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import type { GridApi, GridOptions, IRowNode } from 'ag-grid-community';
import { columnsOf, headNodes, narrowest, rowHeadId } from './columns';
import { headerHeights, type HeaderHeights } from './heights';
import type { GridModel, GridRow } from './model';
import { createGrid } from './modules';
import { alike, alikeHeads, orderOf, type Order } from './order';
import type { Painter } from './painter';
import { Room, type Growth } from './room';
import { RowHeights } from './row-heights';
import { Sight } from './sight';
import { darkTheme, lightTheme } from './theme';
import { measureIn, type Measure } from './ruler';
import { fittedWidth, widthsOf } from './widths';

/** In pixels. Everything else follows the text's size. */
export interface GridSize {
  readonly row: number;
  readonly text: number;
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
  readonly sight: Sight;
  #whole: Order | undefined;
  readonly #measure: Measure;
  readonly #moves: StageMoves;
  readonly #heights: RowHeights;
  #headWidth = narrowest;
  /** Columns wider than a sample of their figures asked for. */
  readonly #grown = new Map<string, number>();
  /** The column whose edge is being dragged. */
  #dragged: string | undefined;
  readonly #api: GridApi<GridRow>;
  readonly #listening = new AbortController();

  constructor(
    private readonly host: HTMLElement,
    private readonly element: HTMLElement,
    private model: GridModel,
    private readonly painter: Painter,
    moves: StageMoves,
    look: { readonly dark: boolean; readonly size: GridSize },
  ) {
    this.order = orderOf(model);
    this.#moves = moves;
    this.#measure = measureIn(host, look.size.text);
    this.#heights = new RowHeights(look.size.row, this.#measure);
    this.#api = createGrid(element, this.#options(moves, look.dark));
    this.#heights.give(this.#api, this.order, element);
    this.sight = new Sight(this.#api, element, () => this.order, this.#heights);
    this.sight.listen(this.#listening.signal);
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
    this.sight.forget();
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

  fitColumn(column: string): void {
    const width = fittedWidth(this.model, column, this.#measure);
    if (width === undefined) return;
    this.#grown.delete(column);
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

  #options(moves: StageMoves, dark: boolean): GridOptions<GridRow> {
    const widths = this.#widths();
    this.#heights.fit(this.order.rows, this.#headWidth);
    const { leaf, group } = this.#measureHeader((column) => widths.get(column) as number);
    // Before the library measures itself, or it would lay everything out twice.
    this.#fitHost([...widths.values()].reduce((sum, width) => sum + width, 0));
    return {
      theme: dark ? darkTheme : lightTheme,
      localeText: AG_GRID_LOCALE_CN,
      context: { painter: this.painter, room: new Room(this.#measure, this.#growth()) },
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
        this.sight.forget();
        moves.settled();
      },
      onColumnResized: ({ finished, source, column }) => {
        this.sight.forget();
        this.#dragged = finished ? undefined : column?.getColId();
        if (finished) this.#resized(source === 'uiColumnResized' ? column?.getColId() : undefined);
        this.painter.paint();
        moves.settled();
      },
    };
  }

  /** A column the clerk gave a width, or is giving one, keeps it. */
  #growth(): Growth {
    return {
      isFixed: (column) => column === this.#dragged || this.model.widths?.has(column) === true,
      grow: (widths) => {
        if (this.#api.isDestroyed()) return;
        const { active } = this.painter;
        const inSight = active && !this.sight.isOut(active).column;
        widths.forEach((width, column) => this.#grown.set(column, width));
        this.#api.setColumnWidths([...widths].map(([key, newWidth]) => ({ key, newWidth })));
        this.#fitHeader();
        this.painter.paint();
        if (active && inSight) this.sight.reveal(active);
        this.#moves.settled();
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
    this.#grown.forEach((width, column) => widths.set(column, Math.max(width, widths.get(column) ?? 0)));
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
    this.sight.forget();
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
    const { top } = this.sight.where();
    const first = this.#rowUnder(top);
    const passed = (top - (first?.rowTop ?? 0)) / (first?.rowHeight ?? 1);
    this.#heights.give(this.#api, this.order, this.element);
    this.#fitHost();
    this.sight.forget();
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
