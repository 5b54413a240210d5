/** Copy, cut and paste over the grid's own textarea: no permission is asked, since the clerk pressed the keys. */
import { alignBlock, alignedCells } from './clipboard/align';
import { privateType } from './clipboard/private';
import { readClipboard } from './clipboard/read';
import { planPaste } from './clipboard/target';
import { writeClipboard, type CopyHeads } from './clipboard/write';
import type { GridCell, GridEvents, GridPlace, PasteOptions } from './model';
import { placeAt, type Order } from './order';
import { cellsOf, type Rect } from './selection/area';
import type { Selection } from './selection/selection';

export interface ClipSide {
  readonly order: () => Order;
  readonly selection: Selection;
  readonly events: () => GridEvents;
  /** Not editing: then the clipboard belongs to the cells, not to the text. */
  ready(): boolean;
  cell(place: GridPlace): GridCell;
  /** Shows the marching frame. */
  frame(rects: readonly Rect[]): void;
  selectArea(from: GridPlace, to: GridPlace): void;
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
    const rows = rowsIn(order, rect);
    const cells = rows.map((row) =>
      order.leaves
        .slice(rect.left, rect.right + 1)
        .map(({ node }) => this.side.cell({ row, column: node.id })),
    );
    writeClipboard(data, {
      shown: cells.map((line) => line.map((cell) => cell.text)),
      exact: cells.map((line) => line.map((cell) => cell.editText)),
      ...(this.#heads && { heads: headsOf(order, rect, rows) }),
    });
    this.#heads = false;
    this.#own = data.getData(privateType);
    this.#cut = cut ? [...cellsOf(order, rect)] : [];
    this.side.frame([rect]);
    return true;
  }

  paste(data: DataTransfer, how: PasteOptions = {}): void {
    const { selection, events } = this.side;
    const order = this.side.order();
    const block = readClipboard(data);
    const rects = selection.rects(order);
    const rect = rects[rects.length - 1];
    if (!block || !rect) return;
    const plan = planPaste(order, rect, block.rows, how);
    const corner = { row: rect.top, column: rect.left };
    const alignment = how.transpose ? undefined : alignBlock(order, block.rows, corner);
    // Another program may have copied since: then nothing is to be cleared here.
    const own = data.getData(privateType) === this.#own;
    const cut = own ? this.#cut : [];
    if (!own || cut.length > 0) this.end();
    const from = plan.area && placeAt(order, plan.area.top, plan.area.left);
    const to = plan.area && placeAt(order, plan.area.bottom, plan.area.right);
    if (from && to && !alignment) this.side.selectArea(from, to);
    events().paste?.({
      block,
      cells: plan.cells,
      beyond: plan.beyond,
      cut,
      ...(alignment && {
        aligned: { cells: alignedCells(order, alignment, block.rows), unmatched: alignment.unmatched },
      }),
    });
  }

  /** What was cut stays where it is. */
  end(): void {
    this.#cut = [];
    this.#own = undefined;
    this.side.frame([]);
  }
}

function rowsIn(order: Order, { top, bottom }: Rect): string[] {
  return order.rows.slice(top, bottom + 1).flatMap((row) => (row.kind === 'heading' ? [] : [row.id]));
}

function headsOf(order: Order, { left, right }: Rect, rows: readonly string[]): CopyHeads {
  return {
    columns: order.leaves.slice(left, right + 1).map((leaf) => leaf.path),
    rows: rows.map((row) => order.rows[order.rowAt.get(row) as number]?.caption ?? ''),
  };
}
