/**
 * One table on the screen: the grid library lays out rows and columns, the painter draws the cells from the model, the
 * entry takes what is typed. The model is the truth; nothing here keeps a value.
 */
import { Entry } from './entry';
import { keyDown, type Hand } from './keys';
import type { GridCell, GridEvents, GridModel, GridPlace } from './model';
import { holds, type Order } from './order';
import { Painter } from './painter';
import { spotOf } from './spot';
import { Stage } from './stage';
import { readTabText, writeTabText } from './clipboard/tab-text';

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
  active: GridPlace | null = null;
  run: string | undefined;
  released = false;
  readonly #painter: Painter;
  readonly #stage: Stage;
  readonly #listening = new AbortController();

  constructor(
    private readonly surface: Surface,
    private model: GridModel,
    private readonly events: () => GridEvents,
    dark: boolean,
  ) {
    this.#painter = new Painter(({ row, column }) => this.model.cell(row, column));
    this.entry = new Entry(
      surface.box,
      {
        // Without a cell there is nothing to write to, and nobody to tell.
        locked: () => (this.active ? this.#activeCell()?.locked : ''),
        refuse: (reason) => this.active && this.events().refused(this.active, reason),
        commit: (text) => this.#commit(text),
        mode: (mode) => this.events().mode?.(mode),
        lay: () => this.#lay(),
      },
      this.#listening.signal,
    );
    const moves = {
      scrolled: () => this.entry.mode !== 'ready' && this.#lay(),
      settled: () => this.#lay(),
    };
    this.#stage = new Stage(surface.host, surface.stage, model, this.#painter, moves, dark);
    this.#listen();
  }

  get order(): Order {
    return this.#stage.order;
  }

  /** Another state of the same table: rows and columns may have changed, place and selection stay. */
  show(model: GridModel): void {
    if (this.model === model) return;
    this.model = model;
    this.#stage.show(model);
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
    if (place) this.#stage.reveal(place);
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
    this.#stage.setDark(on);
  }

  destroy(): void {
    this.entry.cancel();
    this.#listening.abort();
    this.#stage.destroy();
  }

  filled(place: GridPlace): boolean {
    return this.model.cell(place.row, place.column).text !== '';
  }

  editText(): string {
    return this.#activeCell()?.editText ?? '';
  }

  screenRows(): number {
    return this.#stage.screenRows();
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
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (begins && plain && this.active && this.entry.mode === 'ready') {
      this.#stage.reveal(this.active);
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

  #activeCell(): GridCell | undefined {
    return this.active ? this.model.cell(this.active.row, this.active.column) : undefined;
  }

  #lay(): void {
    const cell = this.active ? this.#painter.elementAt(this.active) : undefined;
    const spot = spotOf(this.surface.host, this.surface.stage, cell);
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
