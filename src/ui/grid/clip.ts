/** Copy, cut and paste over the grid's own textarea: no permission is asked, since the clerk pressed the keys. */
import { alignBlock, alignedCells } from './clipboard/align';
import { privateType } from './clipboard/private';
import { readClipboard, type Block } from './clipboard/read';
import { planPaste, type PasteCell } from './clipboard/target';
import { writeClipboard } from './clipboard/write';
import type { GridCell, GridEvents, GridPlace, PasteOptions } from './model';
import type { Order } from './order';
import { cellsOf, type Rect } from './selection/area';
import type { Selection } from './selection/selection';

export interface ClipSide {
  /** Hidden columns among the others: what is copied across them has them, and what is pasted stays in its columns. */
  readonly order: () => Order;
  readonly shown: () => Order;
  readonly selection: Selection;
  readonly events: () => GridEvents;
  /** Not editing: then the clipboard belongs to the cells, not to the text. */
  ready(): boolean;
  cell(place: GridPlace): GridCell;
  /** Shows the marching frame. */
  frame(rects: readonly Rect[]): void;
  /** Alone, or besides what is selected. */
  selectArea(from: GridPlace, to: GridPlace, besides: boolean): void;
}

export class Clip {
  #cut: readonly GridPlace[] = [];
  /** What was put on the clipboard last, to know it again. */
  #own: string | undefined;
  #heads = false;

  constructor(private readonly side: ClipSide) {}

  listen(box: HTMLTextAreaElement, signal: AbortSignal): void {
    const on = (name: 'copy' | 'cut' | 'paste', act: (data: DataTransfer) => void) =>
      box.addEventListener(
        name,
        (event) => {
          if (!this.side.ready() || !event.clipboardData) return;
          event.preventDefault();
          act(event.clipboardData);
        },
        { signal },
      );
    on('copy', (data) => this.copy(data, false));
    on('cut', (data) => this.copy(data, true));
    on('paste', (data) => this.paste(data));
  }

  /** The next copy takes the heads along. */
  withHeads(on: boolean): void {
    this.#heads = on;
  }

  copy(data: DataTransfer, cut: boolean): boolean {
    const { selection, events } = this.side;
    const order = this.side.order();
    const rects = selection.rects(order);
    const [rect] = rects;
    if (!rect) return false;
    if (rects.length > 1) {
      events().cannotCopy?.();
      return false;
    }
    const rows = order.rows.slice(rect.top, rect.bottom + 1);
    const leaves = order.leaves.slice(rect.left, rect.right + 1);
    const cells = rows.map((row) =>
      leaves.map(({ node }) => this.side.cell({ row: row.id, column: node.id })),
    );
    writeClipboard(data, {
      shown: cells.map((line) => line.map((cell) => cell.text)),
      exact: cells.map((line) => line.map((cell) => cell.editText)),
      headings: new Set(rows.flatMap(({ kind }, at) => (kind === 'heading' ? [at] : []))),
      ...(this.#heads && {
        heads: { columns: leaves.map(({ path }) => path), rows: rows.map(({ caption }) => caption) },
      }),
    });
    this.#heads = false;
    this.#own = data.getData(privateType);
    this.#cut = cut ? [...cellsOf(order, rect)] : [];
    this.side.frame(selection.rects(this.side.shown()));
    return true;
  }

  paste(data: DataTransfer, how: PasteOptions = {}): void {
    const { selection, events } = this.side;
    const order = this.side.order();
    const block = readClipboard(data);
    const rects = selection.rects(order);
    const rect = rects[rects.length - 1];
    if (!block || !rect) return;
    // Another program may have copied since: then nothing is to be cleared here.
    const own = data.getData(privateType) === this.#own;
    const cut = own ? this.#cut : [];
    if (cut.length > 0 && rects.length > 1) return events().cannotMove?.();
    const plans = rects.map((area) => planPaste(order, area, block.rows, how));
    if (plans.length > 1 && !plans.every(({ fits }) => fits))
      return events().cannotPaste?.(sizeOf(block.rows, how));
    const corner = { row: rect.top, column: rect.left };
    const alignment = how.transpose || plans.length > 1 ? undefined : alignBlock(order, block.rows, corner);
    if (!own || cut.length > 0) this.end();
    if (!alignment) plans.forEach(({ area }, i) => this.#select(order, area, i > 0));
    events().paste?.({
      block,
      cells: plans.length === 1 ? (plans[0]?.cells ?? []) : onceEach(plans.flatMap(({ cells }) => cells)),
      beyond: plans.reduce((sum, { beyond }) => sum + beyond, 0),
      cut,
      ...(alignment && {
        aligned: {
          cells: alignedCells(order, alignment, block.rows),
          unmatched: alignment.unmatched,
          unnamed: alignment.unnamed,
        },
      }),
    });
  }

  /** Of what was pasted, the part that is shown. */
  #select(order: Order, area: Rect | undefined, besides: boolean): void {
    if (!area) return;
    const shown = this.side.shown();
    const columns = order.leaves
      .slice(area.left, area.right + 1)
      .filter(({ node }) => shown.columnAt.has(node.id));
    const rows = [order.rows[area.top]?.id, order.rows[area.bottom]?.id];
    const [from, to] = [columns[0]?.node.id, columns[columns.length - 1]?.node.id];
    const [first, last] = rows;
    if (from === undefined || to === undefined || first === undefined || last === undefined) return;
    this.side.selectArea({ row: first, column: from }, { row: last, column: to }, besides);
  }

  /** What was cut stays where it is. */
  end(): void {
    this.#cut = [];
    this.#own = undefined;
    this.side.frame([]);
  }
}

/** Of a block as it is to be laid. */
function sizeOf(rows: Block['rows'], { transpose = false }: PasteOptions): { rows: number; columns: number } {
  const wide = Math.max(0, ...rows.map((row) => row.length));
  return transpose ? { rows: wide, columns: rows.length } : { rows: rows.length, columns: wide };
}

/** Areas may overlap: the later one stays. */
function onceEach(cells: readonly PasteCell[]): PasteCell[] {
  return [...new Map(cells.map((cell) => [`${cell.place.row}\n${cell.place.column}`, cell])).values()];
}
