/**
 * How the clerk arranged a table, kept on this PC: widths, hidden and frozen columns, order and filter. The form itself
 * is never touched: rows are only shown in another order, or not shown.
 */
import { bySound } from '#domain/name';
import type { PivotKind } from '#domain/table/pivot';
import type { GridModel, GridRow, HeaderNode } from '#ui/grid/model';
import { pocket } from '../pocket';
import { isFilter, keeps, type Filter } from './filter';

type Widths = Readonly<Record<string, number>>;

export interface Arrangement {
  /** Of the form itself. */
  readonly widths: Widths;
  /** Of its other views, by their kind: they have heads of their own. */
  readonly widthsIn: Readonly<Record<string, Widths>>;
  readonly hidden: readonly string[];
  /** Columns and rows that stay in sight, counted from the first. */
  readonly frozenColumns: number;
  readonly frozenRows: number;
  readonly sort: { readonly column: string; readonly direction: 'up' | 'down' } | null;
  readonly filters: readonly Filter[];
  /** Amounts in 万元. */
  readonly scaled: boolean;
}

export const plain: Arrangement = {
  widths: {},
  widthsIn: {},
  hidden: [],
  frozenColumns: 0,
  frozenRows: 0,
  sort: null,
  filters: [],
  scaled: false,
};

const keyOf = (table: string): string => `arrangement.${table}`;

/** Unreadable, or nothing is kept here: then it is plain. */
export function readArrangement(table: string): Arrangement {
  const stored = pocket.read(keyOf(table));
  if (typeof stored !== 'object' || stored === null) return plain;
  const { widths, widthsIn, hidden, frozenColumns, frozenRows, sort, filters, scaled } =
    stored as Partial<Arrangement>;
  return {
    widths: numbersOf(widths),
    widthsIn:
      typeof widthsIn === 'object' && widthsIn !== null
        ? Object.fromEntries(Object.entries(widthsIn).map(([view, own]) => [view, numbersOf(own)]))
        : {},
    hidden: Array.isArray(hidden) ? hidden.filter((id) => typeof id === 'string') : [],
    frozenColumns: countOf(frozenColumns),
    frozenRows: countOf(frozenRows),
    sort: sort && typeof sort.column === 'string' && ['up', 'down'].includes(sort.direction) ? sort : null,
    filters: Array.isArray(filters) ? filters.filter(isFilter) : [],
    scaled: scaled === true,
  };
}

export function keepArrangement(table: string, arrangement: Arrangement): void {
  pocket.keep(keyOf(table), arrangement);
}

/** A column is given another width by hand, in one view. */
export function withWidth(kept: Arrangement, view: PivotKind, column: string, width: number): Arrangement {
  if (view === 'form') return { ...kept, widths: { ...kept.widths, [column]: width } };
  const own = { ...kept.widthsIn[view], [column]: width };
  return { ...kept, widthsIn: { ...kept.widthsIn, [view]: own } };
}

function numbersOf(widths: unknown): Widths {
  if (typeof widths !== 'object' || widths === null) return {};
  return Object.fromEntries(
    Object.entries(widths).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

function countOf(count: unknown): number {
  return typeof count === 'number' && Number.isInteger(count) && count > 0 ? count : 0;
}

/** The model as arranged. Order and filter are taken now: what is typed later moves no row. */
export function arranged(model: GridModel, kept: Arrangement, view: PivotKind = 'form'): GridModel {
  const arrangement = fitting(model, kept);
  const { hidden, frozenColumns, sort, filters } = arrangement;
  const gone = new Set(hidden);
  return {
    key: model.key,
    rowHead: model.rowHead,
    ...(model.emptyText === undefined ? {} : { emptyText: model.emptyText }),
    columns: headsOf(model.columns, gone, sort, new Set(filters.map((filter) => filter.column))),
    ...(hidden.length > 0 && { allColumns: model.columns }),
    rows: rowsOf(model, arrangement),
    widths: new Map(
      Object.entries(view === 'form' ? arrangement.widths : (arrangement.widthsIn[view] ?? {})),
    ),
    frozen: frozenColumns,
    cell: (row, column) => model.cell(row, column),
  };
}

/** Order and filter speak of columns; another view of the table may have others. */
function fitting({ columns }: GridModel, arrangement: Arrangement): Arrangement {
  const { sort, filters } = arrangement;
  if (sort === null && filters.length === 0) return arrangement;
  const there = new Set<string>();
  const walk = (nodes: readonly HeaderNode[]): void => {
    for (const { id, children } of nodes) {
      if (children?.length) walk(children);
      else there.add(id);
    }
  };
  walk(columns);
  return {
    ...arrangement,
    sort: sort && there.has(sort.column) ? sort : null,
    filters: filters.filter((filter) => there.has(filter.column)),
  };
}

function headsOf(
  nodes: readonly HeaderNode[],
  gone: ReadonlySet<string>,
  sort: Arrangement['sort'],
  filtered: ReadonlySet<string>,
): HeaderNode[] {
  return nodes.flatMap((node): HeaderNode[] => {
    if (node.children?.length) {
      const children = headsOf(node.children, gone, sort, filtered);
      return children.length > 0 ? [{ ...node, children }] : [];
    }
    if (gone.has(node.id)) return [];
    return [
      {
        ...node,
        ...(sort?.column === node.id ? { sorted: sort.direction } : {}),
        ...(filtered.has(node.id) ? { filtered: true } : {}),
      },
    ];
  });
}

/** Rows of figures on the screen, and how many the table has. */
export function countRows(model: GridModel, shown: GridModel): { shown: number; all: number } {
  const count = ({ rows }: GridModel) => rows.filter((row) => row.kind === 'data').length;
  return { shown: count(shown), all: count(model) };
}

function rowsOf(model: GridModel, { sort, filters, frozenRows }: Arrangement): readonly GridRow[] {
  let rows = model.rows;
  if (filters.length > 0) {
    const kept = (row: GridRow) =>
      filters.every((filter) => keeps(filter, model.cell(row.id, filter.column)));
    rows = withHeadings(rows.filter((row) => row.kind !== 'data' || kept(row)));
  }
  if (sort) rows = inOrder(model, rows, sort);
  if (frozenRows === 0) return rows;
  let left = frozenRows;
  return rows.map((row) => (row.pinned || left-- <= 0 ? row : { ...row, pinned: true }));
}

/** A heading with nothing left below it goes too. */
function withHeadings(rows: readonly GridRow[]): GridRow[] {
  return rows.filter((row, i) => row.kind !== 'heading' || rows[i + 1]?.kind === 'data');
}

/** Blanks come last either way, as in a spreadsheet; headings make no sense in another order. */
function inOrder(
  model: GridModel,
  rows: readonly GridRow[],
  { column, direction }: NonNullable<Arrangement['sort']>,
): GridRow[] {
  const sign = direction === 'up' ? 1 : -1;
  const keyed = rows
    .filter((row) => row.kind === 'data')
    .map((row) => ({ row, text: model.cell(row.id, column).editText }));
  keyed.sort((a, b) => {
    if (a.text === '' || b.text === '') return Number(a.text === '') - Number(b.text === '');
    const difference = Number(a.text) - Number(b.text);
    return sign * (Number.isNaN(difference) ? bySound.compare(a.text, b.text) : difference);
  });
  return [...rows.filter((row) => row.kind === 'total'), ...keyed.map(({ row }) => row)];
}
