/** The fill handle at work: what it covers while it is dragged, what is written when it is let go. */
import type { GridEvents, GridPlace, GridWrite } from '../model';
import { placeAt, type Order } from '../order';
import type { Rect } from '../selection/area';
import { besideDown, dragged, filled } from './handle';

export interface FillSide {
  readonly order: () => Order;
  readonly events: () => GridEvents;
  /** The selected area the handle sits on. */
  source(): Rect | undefined;
  filled(place: GridPlace): boolean;
  editTextAt(place: GridPlace): string;
  frame(rects: readonly Rect[]): void;
  only(from: GridPlace, to: GridPlace): void;
  write(cells: readonly GridWrite[]): void;
}

export class Filler {
  #target: Rect | undefined;

  constructor(private readonly side: FillSide) {}

  to(place: GridPlace): void {
    const order = this.side.order();
    const source = this.side.source();
    const row = order.rowAt.get(place.row);
    const column = order.columnAt.get(place.column);
    if (!source || row === undefined || column === undefined) return;
    this.#target = dragged(source, row, column);
    this.side.frame(this.#target ? [this.#target] : []);
  }

  cancel(): void {
    this.#target = undefined;
    this.side.frame([]);
  }

  end(ctrl: boolean): void {
    const target = this.#target;
    this.cancel();
    if (target) this.#fill(target, ctrl);
  }

  /** A double click on the handle. */
  down(): void {
    const source = this.side.source();
    const target = source && besideDown(this.side.order(), source, (place) => this.side.filled(place));
    if (target) this.#fill(target, false);
  }

  #fill(target: Rect, ctrl: boolean): void {
    const order = this.side.order();
    const source = this.side.source();
    const from = placeAt(order, target.top, target.left);
    const to = placeAt(order, target.bottom, target.right);
    if (!source || !from || !to) return;
    const { series, copies } = filled(order, source, target, (place) => this.side.editTextAt(place), ctrl);
    this.side.only(from, to);
    const { fill } = this.side.events();
    if (fill) fill(series, copies);
    else this.side.write(series);
  }
}
