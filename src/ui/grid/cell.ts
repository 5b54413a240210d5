/** How a cell is drawn: everything it shows is read from the model each time it is painted. */
import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridPlace, GridRow } from './model';
import type { Painted, Painter } from './painter';

export interface CellContext {
  readonly painter: Painter;
  /** Does the row's caption need two lines? Then it is set a little smaller. */
  wraps(row: GridRow): boolean;
}

type Params = ICellRendererParams<GridRow, unknown, CellContext>;

function span(className: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  return element;
}

/** Longer texts may be cut by a narrow column, so they get themselves as a tip. */
const longText = 6;

export class Cell implements ICellRendererComp<GridRow>, Painted {
  place!: GridPlace;
  element!: HTMLElement;
  #painter!: Painter;
  #shown = '\n';
  readonly #text = span('cell-text');

  init(params: Params & { readonly words: boolean }): void {
    this.#painter = params.context.painter;
    this.element = params.eGridCell;
    this.place = { row: params.data?.id ?? '', column: params.column?.getColId() ?? '' };
    this.element.dataset.row = params.data?.kind ?? 'data';
    if (params.words) this.element.dataset.words = '';
    this.#painter.add(this);
  }

  getGui(): HTMLElement {
    return this.#text;
  }

  refresh(): boolean {
    this.paint();
    return true;
  }

  paint(): void {
    const cell = this.#painter.cell(this.place);
    const { dataset } = this.element;
    this.#write(cell.text, cell.beside);
    if (dataset.state !== cell.state) dataset.state = cell.state;
    if (cell.mark) dataset.mark = cell.mark;
    else if (dataset.mark) delete dataset.mark;
    if (cell.trace) dataset.trace = cell.trace;
    else if (dataset.trace) delete dataset.trace;
    if (cell.note !== undefined) dataset.note = '';
    else if (dataset.note !== undefined) delete dataset.note;
    const about = cell.tip ?? cell.locked ?? (cell.text.length > longText ? cell.text : '');
    const tip = cell.note === undefined ? about : [cell.note, about].filter(Boolean).join('\n');
    if (this.element.title !== tip) this.element.title = tip;
  }

  /** The value, and the quiet figure at its left when there is one. */
  #write(text: string, beside: string | undefined): void {
    const shown = `${text}\n${beside ?? ''}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#text.textContent = text;
    this.#text.classList.toggle('two', beside !== undefined);
    if (beside === undefined) return;
    const quiet = span('cell-beside');
    quiet.textContent = beside;
    this.#text.prepend(quiet);
  }

  destroy(): void {
    this.#painter.remove(this);
  }
}

/** The first column: what the row is, indented by its depth; a long name takes two lines. */
export class RowHead implements ICellRendererComp<GridRow> {
  readonly #text = span('row-caption');
  #params!: Params;

  init(params: Params): void {
    this.#params = params;
    params.context.painter.addRowHead(params.data?.id ?? '', params.eGridCell);
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.#text;
  }

  refresh(params: Params): boolean {
    const { data, eGridCell } = params;
    this.#text.textContent = data?.caption ?? '';
    this.#text.classList.toggle('long', data !== undefined && params.context.wraps(data));
    this.#text.style.marginLeft = `${(data?.depth ?? 0) * 14}px`;
    eGridCell.title = data?.caption ?? '';
    eGridCell.dataset.row = data?.kind ?? 'data';
    return true;
  }

  destroy(): void {
    this.#params.context.painter.removeRowHead(this.#params.data?.id ?? '', this.#params.eGridCell);
  }
}

/** The optional second column: the row's code in the form. */
export class RowCode implements ICellRendererComp<GridRow> {
  readonly #text = span('row-code');

  init(params: Params): void {
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.#text;
  }

  refresh(params: Params): boolean {
    this.#text.textContent = params.data?.code ?? '';
    params.eGridCell.dataset.row = params.data?.kind ?? 'data';
    return true;
  }
}
