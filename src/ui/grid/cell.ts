/** How a cell is drawn: everything it shows is read from the model each time it is painted. */
import type { Column, ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { GridCell, GridPlace, GridRow } from './model';
import type { Painted, Painter } from './painter';
import type { Room, RoomFor } from './room';

export interface CellContext {
  readonly painter: Painter;
  readonly room: Room;
}

type Params = ICellRendererParams<GridRow, unknown, CellContext>;

function span(className: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  return element;
}

function alarmText({ grade, settled, lit }: NonNullable<GridCell['alarm']>): string {
  return [grade === undefined ? '' : `grade-${grade}`, settled ? 'settled' : '', lit ? 'lit' : '']
    .filter(Boolean)
    .join(' ');
}

/** Longer texts may be cut by a narrow column, so they get themselves as a tip. */
const longText = 6;

/**
 * The figure is a text of the cell itself: a table opens as fast as it has few elements. Only what is seldom there, the
 * quiet figure at its left and the signs of a note or of where it came from, gets elements of its own.
 */
export class Cell implements ICellRendererComp<GridRow>, Painted {
  place!: GridPlace;
  element!: HTMLElement;
  #painter!: Painter;
  #room!: Room;
  #column: Column | undefined;
  readonly #text = document.createTextNode('');
  #beside: HTMLElement | undefined;
  #signs: HTMLElement | undefined;

  init(params: Params & { readonly words: boolean }): void {
    const { eGridCell, data, column, context, words } = params;
    this.#painter = context.painter;
    this.#room = context.room;
    this.#column = column;
    this.element = eGridCell;
    this.place = { row: data?.id ?? '', column: column?.getColId() ?? '' };
    if (data && data.kind !== 'data') eGridCell.dataset.row = data.kind;
    if (words) eGridCell.dataset.words = '';
    eGridCell.append(this.#text);
    this.#painter.add(this);
  }

  /** Nothing for the library to hang into the cell. */
  getGui(): HTMLElement {
    return undefined as never;
  }

  refresh(): boolean {
    this.paint();
    return true;
  }

  paint(): void {
    const cell = this.#painter.cell(this.place);
    const { dataset } = this.element;
    const room = this.#writeText(cell);
    this.#writeBeside(cell.beside);
    if (dataset.state !== cell.state) dataset.state = cell.state;
    if (cell.mark) dataset.mark = cell.mark;
    else if (dataset.mark) delete dataset.mark;
    if (cell.light) dataset.light = cell.light;
    else if (dataset.light) delete dataset.light;
    const alarm = cell.alarm && alarmText(cell.alarm);
    if (dataset.alarm !== alarm) {
      if (alarm) dataset.alarm = alarm;
      else delete dataset.alarm;
    }
    this.#sign(cell);
    const about =
      cell.tip ?? cell.locked ?? (cell.text.length > longText || room === 'none' ? cell.text : '');
    const tip = cell.note === undefined ? about : [cell.note, about].filter(Boolean).join('\n');
    if (this.element.title !== tip) this.element.title = tip;
  }

  #writeText(cell: GridCell): RoomFor {
    const room = this.#column ? this.#room.for(cell, this.#column) : 'whole';
    const text = this.#column && room === 'none' ? this.#room.signsIn(this.#column) : cell.text;
    if (this.#text.data !== text) this.#text.data = text;
    const { dataset } = this.element;
    if (room === 'part') dataset.part = '';
    else if (dataset.part !== undefined) delete dataset.part;
    return room;
  }

  #writeBeside(text: string | undefined): void {
    if (this.#beside?.textContent === text) return;
    this.#beside?.remove();
    this.#beside = undefined;
    if (text === undefined) return void delete this.element.dataset.beside;
    this.element.dataset.beside = '';
    this.#beside = span('cell-beside');
    this.#beside.textContent = text;
    this.#text.before(this.#beside);
  }

  /** Note and trace hang on an element that is there only for them. */
  #sign({ note, trace }: GridCell): void {
    const { dataset } = this.element;
    if (note !== undefined) dataset.note = '';
    else if (dataset.note !== undefined) delete dataset.note;
    if (trace) dataset.trace = trace;
    else if (dataset.trace) delete dataset.trace;
    if (note === undefined && trace === undefined) {
      this.#signs?.remove();
      this.#signs = undefined;
    } else if (!this.#signs) this.#text.after((this.#signs = span('cell-signs')));
  }

  destroy(): void {
    this.#painter.remove(this);
  }
}

/** The first column: what the row is, indented by its depth; a long name takes several lines. */
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
    this.#text.style.marginLeft = `${(data?.depth ?? 0) * 14}px`;
    eGridCell.title = data?.caption ?? '';
    if (data && data.kind !== 'data') eGridCell.dataset.row = data.kind;
    else delete eGridCell.dataset.row;
    return true;
  }

  destroy(): void {
    this.#params.context.painter.removeRowHead(this.#params.data?.id ?? '', this.#params.eGridCell);
  }
}

/** The optional second column: the row's code in the form. */
export class RowCode implements ICellRendererComp<GridRow> {
  readonly #text = document.createTextNode('');

  init(params: Params): void {
    params.eGridCell.append(this.#text);
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return undefined as never;
  }

  refresh({ data, eGridCell }: Params): boolean {
    this.#text.data = data?.code ?? '';
    if (data && data.kind !== 'data') eGridCell.dataset.row = data.kind;
    else delete eGridCell.dataset.row;
    return true;
  }
}
