/** What a table still asks of the clerk: blanks, texts that are no numbers, reported figures that come out otherwise. */
import type { UnitId } from '#domain/id';
import type { GridCell, GridPlace } from '#ui/grid/model';
import type { TableView } from './view.svelte';

const is = {
  missing: (cell: GridCell) => cell.state === 'missing',
  unread: (cell: GridCell) => cell.state === 'unread',
  differs: (cell: GridCell) => cell.mark === 'differs',
} as const;
export type OpenPoint = keyof typeof is;

/** Reported rates and totals that are not what the table computes (law 8: both are kept). */
export function countDiffering({ figures, model }: TableView): number {
  return figures.reported().filter((fact) => {
    const place = model.findPlace(fact);
    return place !== undefined && is.differs(model.cell(place.row, place.column));
  }).length;
}

/** Selects the next one after the active cell, row by row, round the table. */
export function goToNext(view: TableView, point: OpenPoint): void {
  const { rows } = view.arranged;
  const columns = view.model.leafIds().filter((id) => !view.arrangement.hidden.includes(id));
  const cells = rows.length * columns.length;
  const placeAt = (index: number): GridPlace => ({
    row: rows[Math.floor(index / columns.length)]?.id ?? '',
    column: columns[index % columns.length] ?? '',
  });
  const at = view.selected;
  const start = at
    ? rows.findIndex(({ id }) => id === at.row) * columns.length + columns.indexOf(at.column)
    : -1;
  for (let step = 1; step <= cells; step += 1) {
    const place = placeAt((start + step + cells) % cells);
    if (!is[point](view.model.cell(place.row, place.column))) continue;
    view.grid?.select(place);
    break;
  }
  view.grid?.focus();
}

/** The first of some units that stands on the table: its first cell that can be filled in. */
export function goToUnit(view: TableView, units: readonly UnitId[]): void {
  const wanted = new Set<UnitId>(units);
  for (const { id: row } of view.arranged.rows) {
    for (const column of view.model.leafIds()) {
      const meaning = view.model.meaningAt({ row, column });
      if (!meaning || !wanted.has(meaning.unit) || !view.figures.isInput(meaning)) continue;
      view.grid?.select({ row, column });
      view.grid?.focus();
      return;
    }
  }
}
