/**
 * The cells that are on the screen now, by place. A cell is repainted where it stands, from the model, without the
 * grid library taking part; the selection is a class on its element, so it scrolls and clips with the cell.
 */
import type { GridCell, GridPlace } from './model';

export interface Painted {
  readonly place: GridPlace;
  readonly element: HTMLElement;
  paint(): void;
}

function cellElement(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('.ag-cell') : null;
}

const keyOf = (row: string, column: string) => `${row}\n${column}`;

export class Painter {
  readonly #cells = new Map<string, Painted>();
  readonly #byElement = new WeakMap<Element, GridPlace>();
  readonly #rowByElement = new WeakMap<Element, string>();
  readonly #rowHeads = new Map<string, HTMLElement>();
  readonly #columnHeads = new Map<string, HTMLElement>();
  #active: GridPlace | null = null;

  constructor(readonly cell: (place: GridPlace) => GridCell) {}

  add(painted: Painted): void {
    const { place, element } = painted;
    this.#cells.set(keyOf(place.row, place.column), painted);
    this.#byElement.set(element, place);
    element.classList.toggle('active', this.#isActive(place));
    painted.paint();
  }

  remove(painted: Painted): void {
    const key = keyOf(painted.place.row, painted.place.column);
    if (this.#cells.get(key) === painted) this.#cells.delete(key);
  }

  addRowHead(row: string, element: HTMLElement): void {
    this.#rowHeads.set(row, element);
    this.#rowByElement.set(element, row);
    element.classList.toggle('in-line', this.#active?.row === row);
  }

  removeRowHead(row: string, element: HTMLElement): void {
    if (this.#rowHeads.get(row) === element) this.#rowHeads.delete(row);
  }

  addColumnHead(column: string, element: HTMLElement): void {
    this.#columnHeads.set(column, element);
    element.classList.toggle('in-line', this.#active?.column === column);
  }

  removeColumnHead(column: string, element: HTMLElement): void {
    if (this.#columnHeads.get(column) === element) this.#columnHeads.delete(column);
  }

  elementAt(place: GridPlace): HTMLElement | undefined {
    return this.#cells.get(keyOf(place.row, place.column))?.element;
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

  paint(places?: readonly GridPlace[]): void {
    if (!places) this.#cells.forEach((painted) => painted.paint());
    else for (const { row, column } of places) this.#cells.get(keyOf(row, column))?.paint();
  }

  activate(place: GridPlace | null): void {
    this.#show(false);
    this.#active = place;
    this.#show(true);
  }

  #show(on: boolean): void {
    if (!this.#active) return;
    this.elementAt(this.#active)?.classList.toggle('active', on);
    this.#rowHeads.get(this.#active.row)?.classList.toggle('in-line', on);
    this.#columnHeads.get(this.#active.column)?.classList.toggle('in-line', on);
  }

  #isActive({ row, column }: GridPlace): boolean {
    return this.#active?.row === row && this.#active.column === column;
  }
}
