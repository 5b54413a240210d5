/**
 * The cells that are on the screen now, by place. A cell is repainted where it stands, from the model, without the
 * grid library taking part. The selection is attributes on the cells it covers, so it scrolls and clips with them, and
 * moving it draws no cell again.
 */
import type { GridCell, GridPlace } from './model';
import type { Order } from './order';
import { isSingle, type Rect } from './selection/area';
import { edgesOf } from './selection/edges';

export interface Painted {
  readonly place: GridPlace;
  readonly element: HTMLElement;
  paint(): void;
}

function cellElement(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('.ag-cell') : null;
}

/** Names of the attributes that show a selection and what was copied; their values are sides, as edgesOf gives them. */
type Frame = 'in' | 'copied';

export class Painter {
  /** By row and column as they are named: a made key for each cell that comes along would be a name the engine keeps. */
  readonly #cells = new Map<string, Map<string, Painted>>();
  readonly #byElement = new WeakMap<Element, GridPlace>();
  readonly #rowByElement = new WeakMap<Element, string>();
  readonly #rowHeads = new Map<string, HTMLElement>();
  readonly #columnHeads = new Map<string, HTMLElement>();
  readonly #columnsByHead = new WeakMap<Element, readonly string[]>();
  readonly #handle = document.createElement('i');
  #active: GridPlace | null = null;
  #rects: readonly Rect[] = [];
  #copied: readonly Rect[] = [];

  constructor(
    readonly cell: (place: GridPlace) => GridCell,
    private readonly order: () => Order,
  ) {
    this.#handle.className = 'fill-handle';
  }

  add(painted: Painted): void {
    const { place, element } = painted;
    let row = this.#cells.get(place.row);
    if (!row) this.#cells.set(place.row, (row = new Map()));
    row.set(place.column, painted);
    this.#byElement.set(element, place);
    painted.paint();
    if (this.#rects.length === 0 && this.#copied.length === 0) return;
    element.classList.toggle('active', this.#isActive(place));
    this.#frame(painted, 'in', this.#many());
    this.#frame(painted, 'copied', this.#copied);
    this.#holdHandle(painted);
  }

  remove(painted: Painted): void {
    const { row, column } = painted.place;
    const cells = this.#cells.get(row);
    // The same place may stand on another element already.
    if (cells?.get(column) !== painted) return;
    cells.delete(column);
    if (cells.size === 0) this.#cells.delete(row);
  }

  addRowHead(row: string, element: HTMLElement): void {
    this.#rowHeads.set(row, element);
    this.#rowByElement.set(element, row);
    element.classList.toggle('in-line', this.#rowInLine(row));
  }

  removeRowHead(row: string, element: HTMLElement): void {
    if (this.#rowHeads.get(row) === element) this.#rowHeads.delete(row);
  }

  addColumnHead(column: string, element: HTMLElement): void {
    this.#columnHeads.set(column, element);
    this.#columnsByHead.set(element, [column]);
    element.classList.toggle('in-line', this.#columnInLine(column));
  }

  removeColumnHead(column: string, element: HTMLElement): void {
    if (this.#columnHeads.get(column) === element) this.#columnHeads.delete(column);
  }

  /** A head over several columns stands for all of them. */
  addGroupHead(columns: readonly string[], element: HTMLElement): void {
    this.#columnsByHead.set(element, columns);
  }

  elementAt(place: GridPlace): HTMLElement | undefined {
    return this.#find(place)?.element;
  }

  /** The figure a cell shows, without what stands beside it. */
  textAt(place: GridPlace): Text | undefined {
    const nodes = [...(this.elementAt(place)?.childNodes ?? [])];
    return nodes.find((node): node is Text => node instanceof Text);
  }

  /** The place of the cell an event came from. */
  placeOf(target: EventTarget | null): GridPlace | undefined {
    const element = cellElement(target);
    return element ? this.#byElement.get(element) : undefined;
  }

  /** The row whose head an event came from. */
  rowOf(target: EventTarget | null): string | undefined {
    const element = cellElement(target);
    return element ? this.#rowByElement.get(element) : undefined;
  }

  /** The columns under the head an event came from. */
  columnsOf(target: EventTarget | null): readonly string[] | undefined {
    const cell = target instanceof Element ? target.closest('.ag-header-cell, .ag-header-group-cell') : null;
    const head = cell?.querySelector('.head');
    return head ? this.#columnsByHead.get(head) : undefined;
  }

  isHandle(target: EventTarget | null): boolean {
    return target === this.#handle;
  }

  paint(places?: readonly GridPlace[]): void {
    if (places) for (const place of places) this.#find(place)?.paint();
    else for (const painted of this.#all()) painted.paint();
  }

  /** From one single cell to another only these two are touched: a held arrow key comes here for each step. */
  select(active: GridPlace | null, rects: readonly Rect[]): void {
    const framed = this.#many().length > 0;
    const before = this.#active;
    this.#active = active;
    this.#rects = rects;
    if (before) this.elementAt(before)?.classList.remove('active');
    if (active) this.elementAt(active)?.classList.add('active');
    if (framed || this.#many().length > 0) this.#frameAll('in', this.#many());
    for (const [row, element] of this.#rowHeads) element.classList.toggle('in-line', this.#rowInLine(row));
    for (const [column, element] of this.#columnHeads)
      element.classList.toggle('in-line', this.#columnInLine(column));
    this.#placeHandle();
  }

  /** The marching frame around what was copied; none when there are no areas. */
  copied(rects: readonly Rect[]): void {
    this.#copied = rects;
    this.#frameAll('copied', rects);
  }

  get active(): GridPlace | null {
    return this.#active;
  }

  get hasCopied(): boolean {
    return this.#copied.length > 0;
  }

  #find({ row, column }: GridPlace): Painted | undefined {
    return this.#cells.get(row)?.get(column);
  }

  *#all(): Generator<Painted> {
    for (const row of this.#cells.values()) yield* row.values();
  }

  /** A single cell has its own frame. */
  #many(): readonly Rect[] {
    const [only] = this.#rects;
    return this.#rects.length === 1 && only && isSingle(only) ? [] : this.#rects;
  }

  #frameAll(frame: Frame, rects: readonly Rect[]): void {
    for (const painted of this.#all()) this.#frame(painted, frame, rects);
  }

  #frame({ place, element }: Painted, frame: Frame, rects: readonly Rect[]): void {
    const order = this.order();
    const row = order.rowAt.get(place.row) ?? -1;
    const column = order.columnAt.get(place.column) ?? -1;
    const edges = rects.length === 0 ? undefined : edgesOf(rects, row, column);
    if (element.dataset[frame] === edges) return;
    if (edges === undefined) delete element.dataset[frame];
    else element.dataset[frame] = edges;
  }

  #placeHandle(): void {
    this.#handle.remove();
    const corner = this.#corner();
    if (corner) this.#find(corner)?.element.append(this.#handle);
  }

  #holdHandle(painted: Painted): void {
    const corner = this.#corner();
    if (corner?.row === painted.place.row && corner.column === painted.place.column)
      painted.element.append(this.#handle);
  }

  /** Where the fill handle sits; several areas have none. */
  #corner(): GridPlace | undefined {
    const [rect] = this.#rects;
    if (!rect || this.#rects.length > 1) return undefined;
    const { rows, leaves } = this.order();
    const row = rows[rect.bottom];
    const leaf = leaves[rect.right];
    return row && leaf && { row: row.id, column: leaf.node.id };
  }

  #rowInLine(row: string): boolean {
    if (this.#rects.length === 0) return false;
    const index = this.order().rowAt.get(row) ?? -1;
    return this.#rects.some((rect) => index >= rect.top && index <= rect.bottom);
  }

  #columnInLine(column: string): boolean {
    if (this.#rects.length === 0) return false;
    const index = this.order().columnAt.get(column) ?? -1;
    return this.#rects.some((rect) => index >= rect.left && index <= rect.right);
  }

  #isActive({ row, column }: GridPlace): boolean {
    return this.#active?.row === row && this.#active.column === column;
  }
}
