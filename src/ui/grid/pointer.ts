/**
 * The mouse: press and drag for an area, Shift to extend, Ctrl for one more, heads for whole rows and columns, the
 * handle to fill. While something is dragged beyond the edge the table scrolls under it, cell by cell.
 */
import type { GridPlace } from './model';
import { neighbour, type Direction } from './selection/move';
import type { Order } from './order';
import type { Painter } from './painter';
import type { Whole } from './selection/area';

export interface PointerSide {
  readonly order: Order;
  readonly painter: Painter;
  readonly active: GridPlace | null;
  readonly frozen: number;
  /** Ends an entry that is open. */
  settle(): void;
  only(from: GridPlace, to: GridPlace, whole?: Whole): void;
  more(from: GridPlace, to: GridPlace, whole?: Whole): void;
  extend(to: GridPlace, whole?: Whole): void;
  fillTo(place: GridPlace): void;
  fillEnd(ctrl: boolean): void;
  fillCancel(): void;
  fillDown(): void;
  reveal(place: GridPlace): void;
  focus(): void;
}

interface Drag {
  readonly kind: 'cells' | 'rows' | 'columns' | 'fill';
  last: GridPlace;
}

/** Milliseconds from one cell to the next while the table scrolls under a drag. */
const every = 45;

export class Pointer {
  #drag: Drag | undefined;
  #x = 0;
  #y = 0;
  #timer = 0;

  constructor(
    private readonly stage: HTMLElement,
    private readonly side: PointerSide,
    signal: AbortSignal,
  ) {
    stage.addEventListener('mousedown', (event) => this.#press(event), { signal });
    document.addEventListener('mousemove', (event) => this.#move(event), { signal });
    document.addEventListener('mouseup', (event) => this.#release(event), { signal });
    document.addEventListener('keydown', (event) => this.#escape(event), { signal, capture: true });
    signal.addEventListener('abort', () => clearInterval(this.#timer));
  }

  #press(event: MouseEvent): void {
    const target = event.target as Element;
    // Scrollbars and column edges keep their own behaviour.
    if (!target.closest('.ag-cell, .ag-header-cell, .ag-header-group-cell')) return;
    if (target.closest('.ag-header-cell-resize')) return;
    event.preventDefault();
    this.side.settle();
    if (event.button === 0) this.#begin(event);
    else if (event.button === 2) this.#inside(event);
    this.side.focus();
  }

  #begin(event: MouseEvent): void {
    const { painter, active } = this.side;
    if (painter.isHandle(event.target) && active) {
      if (event.detail === 2) this.side.fillDown();
      else this.#drag = { kind: 'fill', last: active };
      return;
    }
    const found = this.#areaUnder(event.target);
    if (!found) return;
    const { from, to, whole } = found;
    this.#drag = { kind: whole === 'rows' || whole === 'columns' ? whole : 'cells', last: to };
    if (event.shiftKey && active) this.side.extend(to, whole);
    else if (event.ctrlKey || event.metaKey) this.side.more(from, to, whole);
    else this.side.only(from, to, whole);
  }

  /** A right click keeps a selection it falls into. */
  #inside(event: MouseEvent): void {
    const element = (event.target as Element).closest<HTMLElement>('.ag-cell');
    if (element?.dataset.in !== undefined || element?.classList.contains('active')) return;
    const head = (event.target as Element).closest('.ag-header-cell, .ag-header-group-cell');
    if (head?.querySelector('.head.in-line')) return;
    const found = this.#areaUnder(event.target);
    if (found) this.side.only(found.from, found.to, found.whole);
  }

  #areaUnder(target: EventTarget | null): { from: GridPlace; to: GridPlace; whole?: Whole } | undefined {
    const { painter, order } = this.side;
    const place = painter.placeOf(target);
    if (place) return { from: place, to: place };
    const firstRow = order.rows.find((row) => row.kind !== 'heading');
    const first = order.leaves[0]?.node.id;
    const last = order.leaves[order.leaves.length - 1]?.node.id;
    if (!firstRow || first === undefined || last === undefined) return undefined;
    const row = painter.rowOf(target);
    if (row !== undefined) {
      return { from: { row, column: first }, to: { row, column: last }, whole: 'rows' };
    }
    const columns = painter.columnsOf(target);
    if (!columns) return undefined;
    const [from] = columns;
    const to = columns[columns.length - 1];
    if (from !== undefined && to !== undefined && order.columnAt.has(from)) {
      const id = firstRow.id;
      return { from: { row: id, column: from }, to: { row: id, column: to }, whole: 'columns' };
    }
    const lastRow = order.rows[order.rows.length - 1] ?? firstRow;
    return {
      from: { row: firstRow.id, column: first },
      to: { row: lastRow.id, column: last },
      whole: 'all',
    };
  }

  #move(event: MouseEvent): void {
    if (!this.#drag) return;
    if (event.buttons === 0) return this.#release(event);
    this.#x = event.clientX;
    this.#y = event.clientY;
    this.#reach(false);
    const beyond = this.#beyond(this.#drag).length > 0;
    if (beyond && this.#timer === 0) this.#timer = window.setInterval(() => this.#reach(true), every);
    else if (!beyond) this.#stop();
  }

  /** Where the pointer left the part of the table that scrolls, so that the table has to follow. */
  #beyond({ kind, last }: Drag): Direction[] {
    const { order } = this.side;
    const { left, right, top, bottom, above, before } = this.#scrolled();
    const found: Direction[] = [];
    const pinnedRow = (order.rowAt.get(last.row) ?? 0) < order.pinned;
    const frozen = (order.columnAt.get(last.column) ?? 0) < this.side.frozen;
    if (kind !== 'columns') {
      if (this.#y > bottom) found.push('down');
      else if (this.#y < top && above && !pinnedRow) found.push('up');
    }
    if (kind !== 'rows') {
      if (this.#x > right) found.push('right');
      else if (this.#x < left && before && !frozen) found.push('left');
    }
    return found;
  }

  /** Follows the pointer; a tick moves one cell on in each direction where the pointer is beyond the edge. */
  #reach(tick: boolean): void {
    const drag = this.#drag;
    if (!drag) return this.#stop();
    const { order } = this.side;
    let { row, column } = this.#under() ?? drag.last;
    for (const direction of this.#beyond(drag)) {
      const next = tick ? neighbour(order, drag.last, direction) : drag.last;
      if (direction === 'up' || direction === 'down') row = next.row;
      else column = next.column;
    }
    if (row === drag.last.row && column === drag.last.column) return;
    drag.last = { row, column };
    if (tick) this.side.reveal(drag.last);
    if (drag.kind === 'fill') this.side.fillTo(drag.last);
    else this.side.extend(drag.last);
  }

  /** The cell under the pointer, or the nearest in the part that scrolls. */
  #under(): GridPlace | undefined {
    const { painter } = this.side;
    const { left, right, top, bottom } = this.#scrolled();
    const x = Math.min(Math.max(this.#x, left + 2), right - 2);
    const y = Math.min(Math.max(this.#y, top + 2), bottom - 2);
    return (
      painter.placeOf(document.elementFromPoint(this.#x, this.#y)) ??
      painter.placeOf(document.elementFromPoint(x, y))
    );
  }

  /** The part that scrolls, and whether there is more of it above and before what is in sight. */
  #scrolled(): Record<'left' | 'right' | 'top' | 'bottom', number> & Record<'above' | 'before', boolean> {
    const part = (name: string) => this.stage.querySelector(name)?.getBoundingClientRect();
    const view = (this.stage.querySelector('.ag-grid-viewport') ?? this.stage) as HTMLElement;
    const { left, top } = view.getBoundingClientRect();
    return {
      left: part('.ag-grid-pinned-left-cells')?.right ?? left,
      top: part('.ag-grid-pinned-top-rows')?.bottom ?? part('.ag-header')?.bottom ?? top,
      right: left + view.clientWidth,
      bottom: top + view.clientHeight,
      above: view.scrollTop > 0,
      before: view.scrollLeft > 0,
    };
  }

  #release(event: MouseEvent): void {
    const drag = this.#drag;
    this.#drag = undefined;
    this.#stop();
    if (drag?.kind === 'fill') this.side.fillEnd(event.ctrlKey || event.metaKey);
  }

  /** Esc lets go of the handle: nothing is filled. */
  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#drag?.kind !== 'fill') return;
    event.preventDefault();
    event.stopPropagation();
    this.#drag = undefined;
    this.#stop();
    this.side.fillCancel();
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = 0;
  }
}
