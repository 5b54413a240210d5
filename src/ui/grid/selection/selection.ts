/** What is selected: one active cell and the areas around it. It holds names only and knows no screen. */
import type { GridPlace } from '../model';
import { holds, placeAt, type Order } from '../order';
import { cellsOf, covers, isSingle, rectOf, type Area, type Rect, type Whole } from './area';

export class Selection {
  active: GridPlace | null = null;
  /** The last one is the one that grows. */
  areas: readonly Area[] = [];

  set(place: GridPlace | null): void {
    this.active = place;
    this.areas = place ? [{ from: place, to: place }] : [];
  }

  /** One more area; the active cell goes to it. */
  add(from: GridPlace, to: GridPlace = from, whole?: Whole): void {
    this.active = from;
    this.areas = [...this.areas, { from, to, ...(whole && { whole }) }];
  }

  only(from: GridPlace, to: GridPlace, whole?: Whole): void {
    this.areas = [];
    this.add(from, to, whole);
  }

  /** The end of the area that is being extended. */
  get end(): GridPlace | null {
    return this.areas[this.areas.length - 1]?.to ?? this.active;
  }

  extend(to: GridPlace): void {
    const last = this.areas[this.areas.length - 1];
    if (last) this.areas = [...this.areas.slice(0, -1), { ...last, to }];
  }

  rects(order: Order): Rect[] {
    return this.areas.flatMap((area) => rectOf(order, area) ?? []);
  }

  /** More than one cell. */
  isMany(order: Order): boolean {
    const rects = this.rects(order);
    return rects.length > 1 || rects.some((rect) => !isSingle(rect));
  }

  /** Every selected cell once, row by row within an area. */
  cells(order: Order): GridPlace[] {
    const rects = this.rects(order);
    const [first] = rects;
    if (rects.length === 1 && first) return [...cellsOf(order, first)];
    const seen = new Map<string, GridPlace>();
    for (const rect of rects)
      for (const place of cellsOf(order, rect)) seen.set(`${place.row}\n${place.column}`, place);
    return [...seen.values()];
  }

  /**
   * The table as it is shown now: areas whose corners are gone go too. Where the active cell went with its column or row,
   * the next one still there takes its place, as in a spreadsheet.
   */
  prune(order: Order, before: Order = order): void {
    this.areas = this.areas.filter((area) => rectOf(order, area));
    if (this.active && !holds(order, this.active)) this.set(heir(this.active, before, order));
    else if (this.areas.length === 0) this.set(this.active);
  }

  /**
   * Enter and Tab inside a selection of many cells: down a column (or along a row), on to the next, from area to area,
   * around. Heading rows hold no cells and are passed over.
   */
  step(order: Order, along: 'rows' | 'columns', forward: boolean): GridPlace | null {
    const rects = this.rects(order);
    const { active } = this;
    if (!active || rects.length === 0) return active;
    const row = order.rowAt.get(active.row) as number;
    const column = order.columnAt.get(active.column) as number;
    const last = rects.findIndex((_, i) => covers(rects[rects.length - 1 - i] as Rect, row, column));
    let area = last < 0 ? 0 : rects.length - 1 - last;
    let index = last < 0 ? -1 : indexIn(rects[area] as Rect, row, column, along);
    const turns = rects.reduce((sum, rect) => sum + sizeOf(rect), 0);
    for (let turn = 0; turn < turns; turn += 1) {
      index += forward ? 1 : -1;
      if (index < 0 || index >= sizeOf(rects[area] as Rect)) {
        area = (area + (forward ? 1 : -1) + rects.length) % rects.length;
        index = forward ? 0 : sizeOf(rects[area] as Rect) - 1;
      }
      const [r, c] = cellIn(rects[area] as Rect, index, along);
      if (order.rows[r]?.kind !== 'heading') return placeAt(order, r, c) ?? active;
    }
    return active;
  }
}

/** Next to where it stood: the one behind it, else the one before. */
function heir(gone: GridPlace, before: Order, order: Order): GridPlace | null {
  const rows = before.rows.map(({ id }) => id);
  const columns = before.leaves.map(({ node }) => node.id);
  const row = nearest(rows, before.rowAt.get(gone.row), (id) => {
    const at = order.rowAt.get(id);
    return at !== undefined && order.rows[at]?.kind !== 'heading';
  });
  const column = nearest(columns, before.columnAt.get(gone.column), (id) => order.columnAt.has(id));
  return row !== undefined && column !== undefined ? { row, column } : null;
}

function nearest(
  ids: readonly string[],
  at: number | undefined,
  there: (id: string) => boolean,
): string | undefined {
  if (at === undefined) return undefined;
  return ids.slice(at).find(there) ?? ids.slice(0, at).reverse().find(there);
}

const sizeOf = (rect: Rect) => (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1);

function indexIn(rect: Rect, row: number, column: number, along: 'rows' | 'columns'): number {
  return along === 'rows'
    ? (column - rect.left) * (rect.bottom - rect.top + 1) + row - rect.top
    : (row - rect.top) * (rect.right - rect.left + 1) + column - rect.left;
}

function cellIn(rect: Rect, index: number, along: 'rows' | 'columns'): [number, number] {
  const high = rect.bottom - rect.top + 1;
  const wide = rect.right - rect.left + 1;
  return along === 'rows'
    ? [rect.top + (index % high), rect.left + Math.floor(index / high)]
    : [rect.top + Math.floor(index / wide), rect.left + (index % wide)];
}
