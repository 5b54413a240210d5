/**
 * One table on the screen: the grid library lays out rows and columns, the painter draws the cells from the model, the
 * entry takes what is typed, the selection says where. The model is the truth; nothing here keeps a value.
 */
import { listenAround, type AroundSide } from './around';
import { Clip } from './clip';
import { Entry } from './entry';
import type { Hand } from './keys/binding';
import { keyDown } from './keys/list';
import type { GridCell, GridEvents, GridModel, GridPlace, GridWrite, PasteOptions, WriteAct } from './model';
import { holds, type Order } from './order';
import { Painter } from './painter';
import { Pointer, type PointerSide } from './pointer';
import { rectOf, type Whole } from './selection/area';
import { Selection } from './selection/selection';
import { wordsOf } from './speech';
import { spotOf } from './spot';
import { Stage, type GridSize } from './stage';
import { Filler } from './writing/filler';
import { Writer } from './writing/writer';

export interface Surface {
  readonly host: HTMLElement;
  /** Where the grid library builds. */
  readonly stage: HTMLElement;
  readonly box: HTMLTextAreaElement;
  /** Read out when the selection moves. */
  readonly voice: HTMLElement;
}

export class Sheet implements Hand, PointerSide, AroundSide {
  readonly entry: Entry;
  readonly selection = new Selection();
  readonly painter: Painter;
  run: string | undefined;
  released = false;
  /** The cell the editor was opened for; the selection may have gone on meanwhile. */
  #writing: GridPlace | null = null;
  #frame = 0;
  readonly #stage: Stage;
  readonly #clip: Clip;
  readonly #filler: Filler;
  readonly #writer: Writer;
  readonly #listening = new AbortController();

  constructor(
    private readonly surface: Surface,
    private model: GridModel,
    readonly events: () => GridEvents,
    look: { readonly dark: boolean; readonly size: GridSize },
  ) {
    this.painter = new Painter(
      ({ row, column }) => this.model.cell(row, column),
      () => this.order,
    );
    this.entry = new Entry(
      surface.box,
      {
        // Without a cell there is nothing to write to, and nobody to tell.
        locked: () => (this.active ? this.#activeCell()?.locked : ''),
        refuse: (reason) => this.active && this.events().refused(this.active, reason),
        begin: () => (this.#writing = this.active),
        commit: (text) => this.#commit(text),
        mode: (mode) => this.events().mode?.(mode),
        lay: () => this.#lay(),
      },
      this.#listening.signal,
    );
    const moves = {
      scrolled: () => this.entry.mode !== 'ready' && this.#lay(),
      settled: () => this.#lay(),
      resized: (column: string, width: number) => this.events().resized?.(column, width),
    };
    this.#stage = new Stage(surface.host, surface.stage, model, this.painter, moves, look);
    this.#clip = new Clip({
      selection: this.selection,
      events,
      cell: (place) => this.cell(place),
      frame: (rects) => this.painter.copied(rects),
      selectArea: (from, to, besides) => (besides ? this.more(from, to) : this.only(from, to)),
      order: () => this.#stage.whole,
      shown: () => this.order,
      ready: () => this.entry.mode === 'ready',
    });
    this.#writer = new Writer({
      events,
      cell: (place) => this.cell(place),
      cells: () => this.selection.cells(this.order),
      endCopy: () => this.endCopy(),
    });
    this.#filler = new Filler({
      order: () => this.order,
      events,
      source: () => this.selection.rects(this.order)[0],
      filled: (place) => this.filled(place),
      editTextAt: (place) => this.editTextAt(place),
      frame: (rects) => this.painter.copied(rects),
      only: (from, to) => this.only(from, to),
      write: (cells) => this.write(cells, 'fill'),
    });
    new Pointer(surface.stage, this, this.#listening.signal);
    this.#listen();
  }

  get order(): Order {
    return this.#stage.order;
  }

  get active(): GridPlace | null {
    return this.selection.active;
  }

  get frozen(): number {
    return this.model.frozen ?? 0;
  }

  /** Another state of the same table: rows and columns may have changed, place and selection stay. */
  show(model: GridModel): void {
    if (this.model === model) return;
    this.model = model;
    const { active, order } = this;
    this.#stage.show(model);
    this.selection.prune(this.order, order);
    this.painter.select(this.active, this.selection.rects(this.order));
    if (active !== this.active) {
      if (this.active) this.#stage.sight.reveal(this.active);
      this.#layLater();
      this.#tell();
    }
    this.refresh();
  }

  refresh(places?: readonly GridPlace[]): void {
    this.painter.paint(places);
    this.#speak();
  }

  select(place: GridPlace | null, to?: GridPlace): void {
    if (place && !holds(this.order, place)) return;
    this.settle();
    if (place && to && holds(this.order, to)) {
      this.only(place, to);
      this.#stage.sight.reveal(place);
    } else this.go(place);
  }

  go(place: GridPlace | null): void {
    const { active, selection } = this;
    const single = !selection.isMany(this.order);
    if (single && place?.row === active?.row && place?.column === active?.column) {
      if (place) this.#stage.sight.reveal(place);
      return;
    }
    selection.set(place);
    this.showSelection(place);
  }

  showSelection(reveal?: GridPlace | null): void {
    if (reveal) this.#stage.sight.reveal(reveal);
    this.painter.select(this.active, this.selection.rects(this.order));
    this.#speak();
    this.#layLater();
    this.#tell();
  }

  // ---- the mouse ----

  settle(): void {
    this.entry.finish();
    this.run = undefined;
  }

  only(from: GridPlace, to: GridPlace, whole?: Whole): void {
    this.selection.only(from, to, whole);
    this.showSelection();
  }

  more(from: GridPlace, to: GridPlace, whole?: Whole): void {
    this.selection.add(from, to, whole);
    this.showSelection();
  }

  /** Shift on a head selects whole rows or columns from where the selection began. */
  extend(to: GridPlace, whole?: Whole): void {
    const { active } = this;
    const last = this.selection.areas[this.selection.areas.length - 1];
    if (whole && active && last?.whole !== whole) this.selection.only(active, to, whole);
    else this.selection.extend(to);
    this.showSelection();
  }

  reveal(place: GridPlace): void {
    this.#stage.sight.reveal(place);
  }

  fillTo(place: GridPlace): void {
    this.#filler.to(place);
  }

  fillEnd(ctrl: boolean): void {
    this.#filler.end(ctrl);
  }

  fillCancel(): void {
    this.#filler.cancel();
  }

  fillDown(): void {
    this.#filler.down();
  }

  focus(): void {
    this.surface.box.focus({ preventScroll: true });
    this.entry.seat();
    if (!this.active) this.#selectFirst();
  }

  // ---- what keys ask for ----

  filled(place: GridPlace): boolean {
    return this.cell(place).text !== '';
  }

  editTextAt(place: GridPlace): string {
    return this.cell(place).editText;
  }

  cell = ({ row, column }: GridPlace): GridCell => this.model.cell(row, column);

  screenRows = (from: GridPlace, direction: 1 | -1): number =>
    this.#stage.sight.screenRows(from.row, direction);

  screenColumns = (): number => this.#stage.sight.screenColumns();

  write = (cells: readonly GridWrite[], act: WriteAct): void => this.#writer.write(cells, act);

  clear = (): void => this.#writer.clear();

  repeat = (): void => this.#writer.repeat();

  endCopy(): boolean {
    const was = this.painter.hasCopied;
    if (was) this.#clip.end();
    return was;
  }

  // ---- the clipboard, for the page ----

  copy({ heads }: { readonly heads: boolean }): void {
    this.focus();
    this.#clip.withHeads(heads);
    document.execCommand('copy');
    this.#clip.withHeads(false);
  }

  paste(data: DataTransfer, how: PasteOptions): void {
    this.#clip.paste(data, how);
  }

  fitColumn = (column: string): void => this.#stage.fitColumn(column);

  setDark(on: boolean): void {
    this.#stage.setDark(on);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.entry.cancel();
    this.#listening.abort();
    this.#stage.destroy();
  }

  #listen(): void {
    const { box, host } = this.surface;
    const { signal } = this.#listening;
    box.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#clip.listen(box, signal);
    box.addEventListener('focus', () => this.active ?? this.#selectFirst(), { signal });
    listenAround(host, this, signal);
  }

  #key(event: KeyboardEvent): void {
    // Also for a key of the input method: its candidates should appear at the cell, not where it was scrolled to.
    const begins = event.keyCode === 229 || event.key.length === 1 || ['F2', 'Backspace'].includes(event.key);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (begins && plain && this.active && !this.entry.composing) {
      this.#stage.sight.reveal(this.active);
      if (this.entry.mode === 'ready') this.#lay();
    }
    keyDown(event, this);
  }

  #commit(text: string): void {
    if (this.#writing && holds(this.order, this.#writing)) this.#writer.commit(this.#writing, text);
  }

  #selectFirst(): void {
    const row = this.order.rows.find((r, i) => i >= this.order.pinned && r.kind !== 'heading');
    const column = this.order.leaves[0];
    if (row && column) this.go({ row: row.id, column: column.node.id });
  }

  #activeCell(): GridCell | undefined {
    return this.active ? this.cell(this.active) : undefined;
  }

  #tell(): void {
    const { order, selection } = this;
    const areas = selection.areas.flatMap((area) => {
      const rect = rectOf(order, area);
      if (!rect) return [];
      return {
        rows: order.rows.slice(rect.top, rect.bottom + 1).map((row) => row.id),
        columns: order.leaves.slice(rect.left, rect.right + 1).map((leaf) => leaf.node.id),
      };
    });
    this.events().select({ active: this.active, areas });
  }

  /** Laying reads the layout: once a frame is enough, and before the next key when one is typed. */
  #layLater(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#lay();
    });
  }

  #lay(): void {
    const cell = this.active ? this.painter.elementAt(this.active) : undefined;
    const spot = spotOf(this.surface.host, this.surface.stage, cell);
    if (spot) this.entry.lay(spot);
  }

  #speak(): void {
    const { box, voice } = this.surface;
    const cell = this.#activeCell();
    if (!this.active || !cell) return;
    const words = wordsOf(this.order, this.active, cell);
    if (box.getAttribute('aria-label') === words) return;
    box.setAttribute('aria-label', words);
    voice.textContent = words;
  }
}
