/** 查找: over everything a table shows, row by row; and where the next one is from where the clerk stands. */
import type { GridModel, GridPlace } from '#ui/grid/model';
import { columnsShown, headsShown, rowsShown, type ColumnShown } from './as-shown';
import { finderOf, replaceParts, type Wanted } from './pattern';

export interface FindQuery extends Wanted {
  /** 按显示值: 98.96; 按原值: 98.957142…, which is also what is replaced. */
  readonly by: 'shown' | 'value';
  /** The captions too. They are not the clerk's to replace. */
  readonly heads: boolean;
}

export interface Hit {
  readonly of: 'cell' | 'row' | 'column';
  readonly place: GridPlace;
  /** A head is shown by the whole of its row or columns. */
  readonly to: GridPlace;
  /** What the list says about it. */
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** Column heads first, then each row from its caption to its last cell. */
export function findIn(model: GridModel, query: FindQuery): Hit[] {
  const finder = finderOf(query);
  const rows = rowsShown(model);
  const columns = columnsShown(model);
  const hits: Hit[] = query.heads ? columnHits(model, (text) => finder(text).length > 0) : [];
  const [left, right] = [columns[0], columns[columns.length - 1]];
  if (!left || !right) return hits;
  for (const { id, caption } of rows) {
    if (query.heads && finder(caption).length > 0)
      hits.push({
        of: 'row',
        place: { row: id, column: left.id },
        to: { row: id, column: right.id },
        row: caption,
        column: '',
        text: caption,
      });
    for (const column of columns) {
      const cell = model.cell(id, column.id);
      const text = query.by === 'shown' ? cell.text : cell.editText;
      if (finder(text).length === 0) continue;
      const place = { row: id, column: column.id };
      hits.push({ of: 'cell', place, to: place, row: caption, column: pathOf(column), text });
    }
  }
  return hits;
}

function columnHits(model: GridModel, found: (text: string) => boolean): Hit[] {
  const rows = rowsShown(model);
  const [top, bottom] = [rows[0], rows[rows.length - 1]];
  if (!top || !bottom) return [];
  return headsShown(model).flatMap(({ caption, columns }): Hit[] => {
    const [first, last] = [columns[0], columns[columns.length - 1]];
    if (!first || !last || !found(caption)) return [];
    return [
      {
        of: 'column',
        place: { row: top.id, column: first.id },
        to: { row: bottom.id, column: last.id },
        row: '',
        column: columns.length === 1 ? pathOf(first) : caption,
        text: caption,
      },
    ];
  });
}

function pathOf({ path }: ColumnShown): string {
  return path.join(' · ');
}

/** The hit to go to: beside the one last gone to if the clerk is still there, else beside the active cell; goes round. */
export function nextHit(
  model: GridModel,
  hits: readonly Hit[],
  from: { readonly at: number | undefined; readonly active: GridPlace | null },
  step: 1 | -1,
): number | undefined {
  const { at, active } = from;
  const count = hits.length;
  if (count === 0) return undefined;
  const here = at === undefined ? undefined : hits[at];
  if (at !== undefined && here && active && samePlace(here.place, active)) return (at + step + count) % count;
  if (!active) return step === 1 ? 0 : count - 1;
  const orderOf = readingOrder(model);
  const stand = orderOf(active, 'cell');
  const places = hits.map(({ place, of }) => orderOf(place, of));
  if (step === 1) {
    const next = places.findIndex((place) => place > stand);
    return next < 0 ? 0 : next;
  }
  for (let i = count - 1; i >= 0; i -= 1) if ((places[i] as number) < stand) return i;
  return count - 1;
}

/** Numbers places as one reads them: heads of columns, then each row from its caption on. */
function readingOrder(model: GridModel): (place: GridPlace, of: Hit['of']) => number {
  const columns = columnsShown(model);
  const rowAt = new Map(rowsShown(model).map(({ id }, i) => [id, i]));
  const columnAt = new Map(columns.map(({ id }, i) => [id, i]));
  return ({ row, column }, of) => {
    if (of === 'column') return -1;
    const before = (rowAt.get(row) ?? -1) * (columns.length + 1);
    return of === 'row' ? before : before + 1 + (columnAt.get(column) ?? -1);
  };
}

function samePlace(a: GridPlace, b: GridPlace): boolean {
  return a.row === b.row && a.column === b.column;
}

/** What a cell's text becomes; undefined where it does not have what is looked for. */
export function replaced(query: Wanted, text: string, by: string): string | undefined {
  const parts = finderOf(query)(text);
  // The whole cell, with the blanks around what was looked for.
  return query.whole && parts.length > 0 ? by : replaceParts(text, parts, by);
}
