/** What can be done at a cell, a row's head or a column's head. The same things have keys where hands expect them. */
import { askNote, markStatus } from '#app/table/marking';
import type { Session } from '#app/session.svelte';
import { writeCells } from '#app/table/acts';
import { placesIn } from '#app/table/places-in';
import type { TableView } from '#app/table/view.svelte';
import { say } from '#text/say';
import type { GridMenu } from '#ui/grid/model';
import type { MenuItem } from '#ui/kit/MenuList.svelte';
import { statuses } from '#value/value';

export function menuAt(session: Session, view: TableView, on: GridMenu['on']): MenuItem[] {
  const whole = on === 'cell' ? wholeOf(view) : on;
  if (whole === 'column') return [...columnItems(session, view), ...copyItems(session, view)];
  if (whole === 'row') return [...copyItems(session, view), ...rowItems(view)];
  return [
    ...copyItems(session, view),
    ...statusItems(session),
    ...noteItems(session),
    ...orderItems(session, view, view.selection.active?.column),
    // The column that is gone has no head to ask at.
    ...(view.arrangement.hidden.length > 0 ? unhideItem(view) : []),
  ];
}

/** Columns or rows selected from end to end are meant as such, whichever of their cells is pointed at. */
function wholeOf({ selection, arranged, arrangement, model }: TableView): GridMenu['on'] {
  const { areas } = selection;
  const columns = model.leafIds().length - arrangement.hidden.length;
  const of = (count: (area: (typeof areas)[number]) => number, all: number) =>
    areas.length > 0 && all > 1 && areas.every((area) => count(area) >= all);
  const isColumn = of(({ rows }) => rows.length, arranged.rows.length);
  const isRow = of((area) => area.columns.length, columns);
  return isColumn === isRow ? 'cell' : isColumn ? 'column' : 'row';
}

/** Alt+↓: only what a cell can be marked as. */
export function statusItems(session: Session): MenuItem[] {
  return statuses
    .filter((status) => status !== 'blank')
    .map((status, i) => ({
      caption: say(`status.${status}`),
      apart: i === 0,
      run: () => void markStatus(session, status),
    }));
}

function copyItems(session: Session, view: TableView): MenuItem[] {
  const clear = () =>
    writeCells(
      session,
      placesIn(view.selection).map((place) => ({ place, text: '' })),
      'clear',
    );
  return [
    {
      caption: say('menu.copy'),
      note: 'Ctrl+C',
      apart: true,
      run: () => view.grid?.copy({ heads: false }),
    },
    { caption: say('menu.copyHeads'), run: () => view.grid?.copy({ heads: true }) },
    {
      caption: say('menu.pasteSpecial'),
      note: 'Ctrl+Alt+V',
      run: () => {
        session.dialog = { name: 'pasteSpecial' };
      },
    },
    { caption: say('menu.clear'), note: 'Delete', run: () => void clear() },
  ];
}

function noteItems(session: Session): MenuItem[] {
  return [
    { caption: say('menu.note'), note: 'Shift+F2', apart: true, run: () => askNote(session) },
    {
      caption: say('menu.details'),
      note: 'Ctrl+1',
      run: () => {
        session.panel = 'cell';
      },
    },
  ];
}

/** Order and filter by one column. */
function orderItems(session: Session, view: TableView, column: string | undefined): MenuItem[] {
  const { arrangement } = view;
  if (column === undefined) return [];
  return [
    {
      caption: say('menu.sortUp'),
      apart: true,
      current: arrangement.sort?.column === column && arrangement.sort.direction === 'up',
      run: () => view.arrange({ sort: { column, direction: 'up' } }),
    },
    {
      caption: say('menu.sortDown'),
      current: arrangement.sort?.column === column && arrangement.sort.direction === 'down',
      run: () => view.arrange({ sort: { column, direction: 'down' } }),
    },
    {
      caption: say('menu.sortNone'),
      disabled: arrangement.sort === null,
      run: () => view.arrange({ sort: null }),
    },
    {
      caption: say('menu.filter'),
      apart: true,
      run: () => {
        session.dialog = { name: 'filter', column };
      },
    },
    {
      caption: say('menu.clearFilter'),
      disabled: arrangement.filters.length === 0,
      run: () => view.arrange({ filters: [] }),
    },
  ];
}

function columnItems(session: Session, view: TableView): MenuItem[] {
  const { arrangement, selection } = view;
  const columns = selection.areas.flatMap((area) => area.columns);
  const order = view.model.leafIds();
  const last = columns[columns.length - 1] as string;
  const frozen = order.filter((id) => !arrangement.hidden.includes(id)).indexOf(last) + 1;
  return [
    ...orderItems(session, view, columns[0]),
    {
      caption: say('menu.hide'),
      apart: true,
      disabled: columns.length >= order.length - arrangement.hidden.length,
      run: () => view.arrange({ hidden: [...new Set([...arrangement.hidden, ...columns])] }),
    },
    ...unhideItem(view),
    { caption: say('menu.freezeColumns'), apart: true, run: () => view.arrange({ frozenColumns: frozen }) },
    ...unfreezeItem(view),
  ];
}

function unhideItem(view: TableView): MenuItem[] {
  const { hidden } = view.arrangement;
  return [
    {
      caption: say('menu.unhide', { count: hidden.length }),
      disabled: hidden.length === 0,
      run: () => view.arrange({ hidden: [] }),
    },
  ];
}

function rowItems(view: TableView): MenuItem[] {
  const last = view.selection.areas.flatMap((area) => area.rows).pop();
  const rows = view.arranged.rows.filter((row) => row.kind !== 'total');
  const count = rows.findIndex((row) => row.id === last) + 1;
  return [
    {
      caption: say('menu.freezeRows'),
      apart: true,
      disabled: count === 0,
      run: () => view.arrange({ frozenRows: count }),
    },
    ...unfreezeItem(view),
  ];
}

function unfreezeItem(view: TableView): MenuItem[] {
  const { frozenColumns, frozenRows } = view.arrangement;
  return [
    {
      caption: say('menu.unfreeze'),
      disabled: frozenColumns === 0 && frozenRows === 0,
      run: () => view.arrange({ frozenColumns: 0, frozenRows: 0 }),
    },
  ];
}
