/**
 * Cells that stand together as one block of the table as it is shown, by its corners: every cell between them that can be
 * written to is one of them. Heading rows and locked cells lie inside without being counted.
 */
import type { GridModel, GridPlace } from '#ui/grid/model';
import { columnsShown, rowsShown } from './as-shown';

export interface Block {
  readonly from: GridPlace;
  readonly to: GridPlace;
}

/** A block to be selected, or a single cell. */
export interface Span {
  readonly from: GridPlace;
  readonly to?: GridPlace;
}

/** The block they are, else the first of them. */
export function spanOf(model: GridModel, places: readonly GridPlace[]): Span | undefined {
  const [from] = places;
  return from && (blockOf(model, places) ?? { from });
}

/** Undefined where they do not stand together, or are not in sight. */
export function blockOf(model: GridModel, places: readonly GridPlace[]): Block | undefined {
  const rows = rowsShown(model).filter(({ kind }) => kind !== 'heading');
  const columns = columnsShown(model);
  const rowAt = new Map(rows.map(({ id }, at) => [id, at]));
  const columnAt = new Map(columns.map(({ id }, at) => [id, at]));
  const taken = new Map<number, Set<number>>();
  for (const { row, column } of places) {
    const [down, across] = [rowAt.get(row), columnAt.get(column)];
    if (down === undefined || across === undefined) continue;
    const line = taken.get(down) ?? new Set();
    taken.set(down, line.add(across));
  }
  const all = [...taken.values()].flatMap((line) => [...line]);
  const [top, bottom] = ends([...taken.keys()]);
  const [left, right] = ends(all);
  const within = rows.slice(top, bottom + 1).every(({ id }, down) =>
    columns.slice(left, right + 1).every((column, across) => {
      const isTaken = taken.get(top + down)?.has(left + across) ?? false;
      return isTaken || model.cell(id, column.id).locked !== undefined;
    }),
  );
  const corner = (down: number, across: number): GridPlace | undefined => {
    const [row, column] = [rows[down], columns[across]];
    return row && column && { row: row.id, column: column.id };
  };
  const [from, to] = [corner(top, left), corner(bottom, right)];
  return within && from && to ? { from, to } : undefined;
}

const ends = (all: readonly number[]): [number, number] => [
  all.reduce((least, one) => Math.min(least, one), Infinity),
  all.reduce((most, one) => Math.max(most, one), -1),
];
