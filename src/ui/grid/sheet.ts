/**
 * One table on the screen: the grid library lays out rows and columns, the painter draws the cells from the model, the
 * entry takes what is typed. The model is the truth; nothing here keeps a value.
 */
import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale';
import type { GridApi, GridOptions } from 'ag-grid-community';
import type { CellContext } from './cell';
import { columnsOf, headNodes, narrowest, rowHeadId } from './columns';
import { Entry, type Spot } from './entry';
import { headerHeights, type HeaderHeights } from './heights';
import { keyDown, type Hand } from './keys';
import type { GridEvents, GridModel, GridPlace, GridRow } from './model';
import { createGrid } from './modules';
import { alike, alikeHeads, holds, orderOf, type Order } from './order';
import { Painter } from './painter';
import { spotOf } from './spot';
import { readTabText, writeTabText } from './tab-text';
import { darkTheme, lightTheme } from './theme';
import { captionLine, measureIn, widthsOf, type Measure } from './widths';

export const rowHeight = 28;

export interface Surface {
  readonly host: HTMLElement;
  /** Where the grid library builds. */
  readonly stage: HTMLElement;
  readonly box: HTMLTextAreaElement;
  /** Read out when the selection moves. */
  readonly voice: HTMLElement;
}

export class Sheet implements Hand {
  readonly entry: Entry;
  order: Order;
  active: GridPlace | null = null;
  run: string | undefined;
  released = false;
  readonly #painter: Painter;
  readonly #measure: Measure;
  #headWidth = narrowest;
  readonly #api: GridApi<GridRow>;
  readonly #listening = new AbortController();

  constructor(
    private readonly surface: Surface,
    private model: GridModel,
    private readonly events: () => GridEvents,
    dark: boolean,
  ) {
    this.order = orderOf(model);
    this.#measure = measureIn(surface.host);
    this.#painter = new Painter(({ row, column }) => this.model.cell(row, column));
    this.entry = new Entry(
      surface.box,
      {
        locked: () => this.#activeCell()?.locked,
        refuse: (reason) => this.active && this.events().refused(this.active, reason),
        commit: (text) => this.#commit(text),
        mode: (mode) => this.events().mode?.(mode),
        lay: () => this.#lay(),
      },
      this.#listening.signal,
    );
    this.#api = createGrid(surface.stage, this.#options(dark));
    this.#fitHost();
    this.#listen();
  }

  /** Another state of the same table: rows and columns may have changed, place and selection stay. */
  show(model: GridModel): void {
    const before = this.model;
    if (before === model) return;
    this.model = model;
    const newHeads =
      !alikeHeads(before.columns, model.columns) || !alikeHeads(headNodes(before), headNodes(model));
    const newRows = !alike(before.rows, model.rows);
    if (newHeads || newRows) this.order = orderOf(model);
    if (newHeads) {
      this.#api.setGridOption('columnDefs', columnsOf(model, this.#widths()));
      this.#fitHeader();
    }
    if (newRows) this.#setRows();
    if (this.active && !holds(this.order, this.active)) this.select(null);
    this.refresh();
  }

  refresh(places?: readonly GridPlace[]): void {
    this.#painter.paint(places);
    this.#speak();
  }

  select(place: GridPlace | null): void {
    if (place && !holds(this.order, place)) return;
    this.entry.finish();
    this.run = undefined;
    this.go(place);
  }

  go(place: GridPlace | null): void {
    const same = place?.row === this.active?.row && place?.column === this.active?.column;
    this.active = place;
    this.reveal();
    if (same) return;
    this.#painter.activate(place);
    this.#lay();
    this.#speak();
    this.events().select(place);
  }

  focus(): void {
    this.surface.box.focus({ preventScroll: true });
    if (!this.active) this.#selectFirst();
  }

  setDark(on: boolean): void {
    this.#api.setGridOption('theme', on ? darkTheme : lightTheme);
  }

  destroy(): void {
    this.entry.cancel();
    this.#listening.abort();
    this.#api.destroy();
  }

  filled(place: GridPlace): boolean {
    return this.model.cell(place.row, place.column).text !== '';
  }

  editText(): string {
    return this.#activeCell()?.editText ?? '';
  }

  screenRows(): number {
    const { top, bottom } = this.#api.getVerticalPixelRange();
    const header = this.surface.stage.querySelector('.ag-header')?.clientHeight ?? 0;
    return Math.max(1, Math.floor((bottom - top - header) / rowHeight) - this.order.pinned - 1);
  }

  clear(): void {
    const cell = this.#activeCell();
    if (!this.active || !cell) return;
    if (cell.locked !== undefined) this.events().refused(this.active, cell.locked);
    else this.#commit('');
  }

  details(): void {
    if (this.active) this.events().details?.(this.active);
  }

  reveal(): void {
    if (!this.active) return;
    const row = this.order.rowAt.get(this.active.row) as number;
    if (row >= this.order.pinned) this.#api.ensureIndexVisible(row - this.order.pinned);
    this.#api.ensureColumnVisible(this.active.column);
  }

  #options(dark: boolean): GridOptions<GridRow> {
    const widths = this.#widths();
    const { leaf, group } = this.#measureHeader((column) => widths.get(column) as number);
    const context: CellContext = {
      painter: this.#painter,
      wraps: (row) => captionLine(row, this.#measure) > this.#headWidth,
    };
    const follow = () => this.entry.mode !== 'ready' && this.#lay();
    const settle = () => this.#lay();
    return {
      theme: dark ? darkTheme : lightTheme,
      localeText: AG_GRID_LOCALE_CN,
      context,
      columnDefs: columnsOf(this.model, widths),
      headerHeight: leaf,
      groupHeaderHeight: group,
      rowData: this.order.rows.slice(this.order.pinned),
      pinnedTopRowData: this.order.rows.slice(0, this.order.pinned),
      getRowId: ({ data }) => data.id,
      defaultColDef: { resizable: true, sortable: false, suppressMovable: true },
      rowHeight,
      suppressCellFocus: true,
      suppressHeaderFocus: true,
      suppressRowHoverHighlight: true,
      suppressScrollOnNewData: true,
      suppressNoRowsOverlay: true,
      suppressContextMenu: true,
      animateRows: false,
      onBodyScroll: follow,
      onBodyScrollEnd: settle,
      onGridSizeChanged: settle,
      onColumnResized: ({ finished }) => {
        if (finished) this.#fitHeader();
        this.#lay();
      },
    };
  }

  #widths(): Map<string, number> {
    const widths = widthsOf(this.model, this.#measure);
    this.#headWidth = widths.get(rowHeadId) as number;
    return widths;
  }

  #setRows(): void {
    this.#api.setGridOption('rowData', this.order.rows.slice(this.order.pinned));
    this.#api.setGridOption('pinnedTopRowData', this.order.rows.slice(0, this.order.pinned));
    this.#fitHost();
  }

  #measureHeader(widthOf: (column: string) => number): HeaderHeights {
    const heights = headerHeights(this.surface.host, this.model, widthOf);
    const whole = heights.leaf + heights.group * (this.order.levels - 1);
    this.surface.host.style.setProperty('--header', `${whole}px`);
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

  /** The host asks for no more room than the table has, so that a form's foot follows its last row. */
  #fitHost(): void {
    const { style } = this.surface.host;
    const columns = this.#api.getColumns() ?? [];
    style.setProperty('--columns', `${columns.reduce((sum, column) => sum + column.getActualWidth(), 0)}px`);
    style.setProperty('--rows', `${Math.max(this.order.rows.length, 3) * rowHeight}px`);
  }

  #listen(): void {
    const { box, stage } = this.surface;
    const { signal } = this.#listening;
    box.addEventListener('keydown', (event) => this.#key(event), { signal });
    box.addEventListener('copy', (event) => this.#copy(event), { signal });
    box.addEventListener('paste', (event) => this.#paste(event), { signal });
    box.addEventListener('focus', () => this.active ?? this.#selectFirst(), { signal });
    stage.addEventListener('mousedown', (event) => this.#press(event), { signal });
    stage.addEventListener('dblclick', (event) => this.#doublePress(event), { signal });
  }

  #key(event: KeyboardEvent): void {
    // Also for a key of the input method: its candidates should appear at the cell, not where it was scrolled to.
    const begins = event.keyCode === 229 || event.key.length === 1 || ['F2', 'Backspace'].includes(event.key);
    if (begins && this.entry.mode === 'ready' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.reveal();
      this.#lay();
    }
    keyDown(event, this);
  }

  #press(event: MouseEvent): void {
    const target = event.target as Element;
    // Scrollbars and column edges keep their own behaviour.
    if (!target.closest('.ag-cell, .ag-header-cell, .ag-header-group-cell')) return;
    event.preventDefault();
    const place = this.#placeUnder(target);
    if (place) this.select(place);
    else this.entry.finish();
    this.focus();
  }

  #doublePress(event: MouseEvent): void {
    const place = this.#painter.placeOf(event.target);
    if (!place) return;
    if (this.#activeCell()?.locked !== undefined && this.events().details) this.details();
    else this.entry.begin('edit', this.editText());
  }

  /** A row's head stands for its cell in the active column. */
  #placeUnder(target: Element): GridPlace | undefined {
    const place = this.#painter.placeOf(target);
    if (place) return place;
    const row = this.#painter.rowOf(target);
    const column = this.active?.column ?? this.order.leaves[0]?.node.id;
    return row !== undefined && column !== undefined ? { row, column } : undefined;
  }

  #selectFirst(): void {
    const row = this.order.rows.find((r, i) => i >= this.order.pinned && r.kind !== 'heading');
    const column = this.order.leaves[0];
    if (row && column) this.go({ row: row.id, column: column.node.id });
  }

  #copy(event: ClipboardEvent): void {
    const cell = this.#activeCell();
    if (this.entry.mode !== 'ready' || !cell || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', writeTabText([[cell.text]]));
    event.preventDefault();
  }

  #paste(event: ClipboardEvent): void {
    if (this.entry.mode !== 'ready' || !this.active) return;
    event.preventDefault();
    const rows = readTabText(event.clipboardData?.getData('text/plain') ?? '');
    const first = rows[0]?.[0];
    if (first === undefined) return;
    const { paste } = this.events();
    if (paste) paste(this.active, rows);
    else if (this.#activeCell()?.locked !== undefined) this.clear();
    else this.#commit(first);
  }

  #commit(text: string): void {
    if (this.active && text !== this.editText()) this.events().edit(this.active, text);
  }

  #activeCell() {
    return this.active ? this.model.cell(this.active.row, this.active.column) : undefined;
  }

  #lay(): void {
    const cell = this.active ? this.#painter.elementAt(this.active) : undefined;
    const spot: Spot | undefined = spotOf(this.surface, cell);
    if (spot) this.entry.lay(spot);
  }

  #speak(): void {
    const { box, voice } = this.surface;
    const cell = this.#activeCell();
    if (!this.active || !cell) return;
    const row = this.order.rows[this.order.rowAt.get(this.active.row) as number];
    const leaf = this.order.leaves[this.order.columnAt.get(this.active.column) as number];
    const column = [...(leaf?.path ?? []), leaf?.node.unit].filter(Boolean).join(' ');
    const words = [row?.caption, column, cell.text, cell.locked].filter(Boolean).join(', ');
    if (box.getAttribute('aria-label') === words) return;
    box.setAttribute('aria-label', words);
    voice.textContent = words;
  }
}
