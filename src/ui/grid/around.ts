/** The double click on a cell, which puts the caret where it was clicked, the menu at a cell or head by right button or key, and the wheel with Ctrl. */
import { caretOf, offsetAt } from './caret';
import type { Entry } from './entry';
import type { GridCell, GridEvents, GridPlace } from './model';
import type { Painter } from './painter';

export interface AroundSide {
  readonly entry: Entry;
  readonly painter: Painter;
  readonly active: GridPlace | null;
  readonly events: () => GridEvents;
  cell(place: GridPlace): GridCell;
  /** As wide as its content. */
  fitColumn(column: string): void;
}

export function listenAround(host: HTMLElement, side: AroundSide, signal: AbortSignal): void {
  host.addEventListener(
    'dblclick',
    ({ target, clientX }) => {
      const edge = (target as Element).closest('.ag-header-cell-resize')?.closest('.ag-header-cell');
      if (edge) return side.fitColumn(edge.getAttribute('col-id') ?? '');
      const place = side.painter.placeOf(target);
      if (!place || side.painter.isHandle(target)) return;
      const { details } = side.events();
      const { locked, text, editText } = side.cell(place);
      if (locked !== undefined && details) return details(place);
      const written = side.painter.textAt(place);
      const at = written ? offsetAt(written, clientX) : text.length;
      side.entry.begin('edit', editText, caretOf(text, at, editText));
    },
    { signal },
  );
  host.addEventListener(
    'contextmenu',
    (event) => {
      const { menu } = side.events();
      if (!menu || side.entry.mode !== 'ready') return;
      event.preventDefault();
      const target = event.target as Element;
      const row = side.painter.rowOf(target) === undefined ? 'cell' : 'row';
      const on = target.closest('.ag-header') ? 'column' : row;
      // From the keyboard it opens at the cell.
      const byKey = target === side.entry.box && side.active && side.painter.elementAt(side.active);
      const at = byKey ? byKey.getBoundingClientRect() : undefined;
      menu({ x: at ? at.left + 8 : event.clientX, y: at ? at.bottom : event.clientY, on });
    },
    { signal },
  );
  host.addEventListener(
    'wheel',
    (event) => {
      const { zoom } = side.events();
      if (!zoom || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1 : -1);
    },
    { signal, passive: false },
  );
}
