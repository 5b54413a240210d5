/** The grid library, kept behind a few verbs: it builds rows, columns and header, and scrolls them. */
import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import type { GridApi, GridOptions } from 'ag-grid-community';
import { columnsOf, headNodes, narrowest, rowHeadId } from './columns';
import { headerHeights, type HeaderHeights } from './heights';
import type { GridModel, GridPlace, GridRow } from './model';
import { createGrid } from './modules';
import { alike, alikeHeads, orderOf, type Order } from './order';
import type { Painter } from './painter';
import { darkTheme, lightTheme } from './theme';
import { captionLine, measureIn, widthsOf, type Measure } from './widths';

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
  readonly #rowHeight: number;
  #headWidth = narrowest;
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
    this.#rowHeight = look.size.row;
    this.#measure = measureIn(host, look.size.text);
    this.#api = createGrid(element, this.#options(painter, moves, look.dark));
    // Before the library hears of it and changes something: now the page is laid out, and reading costs nothing.
    const listening = { capture: true, passive: true, signal: this.#listening.signal };
    element.addEventListener('scroll', ({ target }) => this.#heardOf(target), listening);
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
    if (newRows) {
      this.#api.setGridOption('rowData', this.order.rows.slice(this.order.pinned));
      this.#api.setGridOption('pinnedTopRowData', this.order.rows.slice(0, this.order.pinned));
      this.#fitHost();
    }
  }

  /** Scrolls only when the cell is out of sight: a held arrow key comes here for each step. */
  reveal(place: GridPlace): void {
    const row = (this.order.rowAt.get(place.row) as number) - this.order.pinned;
    const view = (this.#view ??= this.#visible());
    const scrolled = (this.#scrolled ??= this.#where());
    const top = row * this.#rowHeight - scrolled.top;
    if (row >= 0 && (top < 0 || top + this.#rowHeight > view.height)) {
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
      height: bottom - top - header - this.order.pinned * this.#rowHeight,
      width: right - left - pinned,
    };
  }

  #where(): Scrolled {
    return {
      top: this.#api.getVerticalPixelRange().top,
      left: this.#api.getHorizontalPixelRange().left,
    };
  }

  /** Rows that scroll and fit on the screen, less one that stays in sight when a page is turned. */
  screenRows(): number {
    const { top, bottom } = this.#api.getVerticalPixelRange();
    const header = this.element.querySelector('.ag-header')?.clientHeight ?? 0;
    return Math.max(1, Math.floor((bottom - top - header) / this.#rowHeight) - this.order.pinned - 1);
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
    const { leaf, group } = this.#measureHeader((column) => widths.get(column) as number);
    // Before the library measures itself, or it would lay everything out twice.
    this.#fitHost([...widths.values()].reduce((sum, width) => sum + width, 0));
    return {
      theme: dark ? darkTheme : lightTheme,
      localeText: AG_GRID_LOCALE_CN,
      context: { painter, wraps: (row: GridRow) => captionLine(row, this.#measure) > this.#headWidth },
      columnDefs: columnsOf(this.model, widths),
      headerHeight: leaf,
      groupHeaderHeight: group,
      rowData: this.order.rows.slice(this.order.pinned),
      pinnedTopRowData: this.order.rows.slice(0, this.order.pinned),
      getRowId: ({ data }) => data.id,
      defaultColDef: { resizable: true, sortable: false, suppressMovable: true },
      rowHeight: this.#rowHeight,
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
        if (finished) this.#fitHeader();
        if (finished && source === 'uiColumnResized' && column)
          moves.resized(column.getColId(), column.getActualWidth());
        moves.settled();
      },
    };
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

  #columnsWidth(): number {
    return (this.#api.getColumns() ?? []).reduce((sum, column) => sum + column.getActualWidth(), 0);
  }

  /** The host asks for no more room than the table has, so that a form's foot follows its last row. */
  #fitHost(columns = this.#columnsWidth()): void {
    const { style } = this.host;
    style.setProperty('--columns', `${columns}px`);
    style.setProperty('--rows', `${Math.max(this.order.rows.length, 3) * this.#rowHeight}px`);
  }
}
