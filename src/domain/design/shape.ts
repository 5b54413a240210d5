/**
 * 表式: which of units, indicators, periods and comparisons stand on the rows and on the columns of a form. The indicators are
 * what is designed; the other axis follows from who reports, which periods are shown, what is compared.
 */
import type { IndicatorId, UnitId } from '../id';
import type { Units } from '../orgunit/tree';
import type { Period } from '../period/period';
import { slotOf } from '../period/slot';
import { axisOf } from '../table/cell';
import type { Compared } from '../table/comparison';
import { leavesOf, type Axis, type Member } from '../table/layout';
import { reportersOf } from '../table/reporters';
import type { Table } from '../table/table';
import { unitMembers, usualTotals, type UnitRowWords } from '../table/unit-rows';
import {
  columnsOfItems,
  figuresAlone,
  isNumbered,
  itemsOfColumns,
  numbered,
  itemsOfRows,
  keyOfItem,
  rowsOfItems,
  type Items,
} from './item';
import { without } from './without';

export const shapes = ['units', 'periods', 'comparison', 'unitsAcross', 'oneUnit'] as const;
/**
 *     units        units × indicators, the usual form
 *     periods      indicators × periods of the year, one unit
 *     comparison   indicators × 本期 上年同期 增减 …, one unit
 *     unitsAcross  indicators × units
 *     oneUnit      indicators of one unit
 */
export type Shape = (typeof shapes)[number];

/** How a year is cut into columns. */
export const cuts = ['month', 'quarter', 'half'] as const;
export type Cut = (typeof cuts)[number];
const parts: Readonly<Record<Cut, number>> = { month: 12, quarter: 4, half: 2 };

export interface ShapeWords extends UnitRowWords {
  readonly compared: Readonly<Record<Compared, string>>;
  readonly rowHead: { readonly unit: string; readonly indicator: string };
  part(period: Period): string;
  unit(id: UnitId): string;
}

/** undefined where the form is of another make: units × periods of one indicator, as some files have it. */
export function shapeOf({ layout, unit }: Pick<Table, 'layout' | 'unit'>): Shape | undefined {
  const { rows, columns } = layout;
  if (columns.dimension === 'indicator') return rows.dimension === 'unit' ? 'units' : undefined;
  if (rows.dimension !== 'indicator') return undefined;
  if (columns.dimension === 'period') return 'periods';
  if (columns.dimension === 'comparison') return 'comparison';
  const units = leavesOf(columns.members).filter(({ id }) => id !== undefined);
  return units.length === 1 && units[0]?.id === unit ? 'oneUnit' : 'unitsAcross';
}

/** The indicators of a form, whichever axis they stand on; each figure once. */
export function itemsOf(
  table: Pick<Table, 'layout' | 'indicator'>,
  nameOf: (id: IndicatorId) => string,
): Items {
  const { rows, columns } = table.layout;
  if (columns.dimension === 'indicator') return each(itemsOfColumns(columns.members));
  if (rows.dimension === 'indicator') return each(itemsOfRows(rows.members));
  const { indicator } = table;
  return indicator === undefined ? [] : [{ caption: nameOf(indicator), id: indicator, children: [] }];
}

/** A form out of a file may repeat a figure; in a design the first one stands. */
function each(items: Items, seen = new Set<string>()): Items {
  return items.flatMap((item) => {
    const key = keyOfItem(item);
    const again = key !== undefined && seen.has(key);
    if (key !== undefined) seen.add(key);
    const children = each(item.children, seen);
    return again ? children : [{ ...item, children }];
  });
}

export function withItems(table: Table, items: Items): Table {
  const { rows, columns } = table.layout;
  const layout =
    columns.dimension === 'indicator'
      ? { rows, columns: { ...columns, members: columnsOfItems(items) } }
      : { rows: { ...rows, members: rowsOfItems(items) }, columns };
  return { ...table, layout };
}

export interface ShapeChoice {
  readonly shape: Shape;
  readonly cut: Cut;
  readonly compared: readonly Compared[];
}

/** The same indicators in another shape. */
export function withShape(
  table: Table,
  items: Items,
  { shape, cut, compared }: ShapeChoice,
  units: Units,
  words: ShapeWords,
): Table {
  // A form of one unit is that unit's own affair until somebody says who else reports it.
  const alone = shape !== 'units' && shape !== 'unitsAcross';
  const rest = alone ? without(table, 'indicator', 'reporters', 'totals') : without(table, 'indicator');
  // What stands beside single columns is a matter of the usual form alone.
  const left = shape === 'units' ? items : figuresAlone(items);
  const lines = isNumbered(items) ? numbered(left) : left;
  const rowHead = shape === 'units' ? words.rowHead.unit : words.rowHead.indicator;
  const across = (columns: Axis): Table =>
    withItems(
      { ...rest, rowHead, layout: { rows: { dimension: 'indicator', members: [] }, columns } },
      lines,
    );
  if (shape === 'periods') return across({ dimension: 'period', members: periodMembers(table, cut, words) });
  if (shape === 'comparison')
    return across({ dimension: 'comparison', members: comparedMembers(compared, words) });
  if (shape === 'oneUnit') {
    const only: Member = { caption: words.unit(table.unit), id: table.unit };
    return across({ dimension: 'unit', members: [only] });
  }
  const axis: Axis = { dimension: 'unit', members: membersFor(table, units, words) };
  if (shape === 'unitsAcross') return across(axis);
  const layout = { rows: axis, columns: { dimension: 'indicator' as const, members: [] } };
  return withItems({ ...rest, rowHead, layout }, lines);
}

/** The rows of units as reporters and totals say; a form whose rows came from a file keeps them until one of both is said. */
export function withUnits(table: Table, units: Units, words: UnitRowWords): Table {
  const shape = shapeOf(table);
  if (shape !== 'units' && shape !== 'unitsAcross') return table;
  const axis: Axis = { dimension: 'unit', members: membersFor(table, units, words) };
  const { rows, columns } = table.layout;
  return { ...table, layout: shape === 'units' ? { rows: axis, columns } : { rows, columns: axis } };
}

function membersFor(table: Table, units: Units, words: UnitRowWords): readonly Member[] {
  const own = axisOf(table, 'unit');
  const several = own !== undefined && leavesOf(own.members).length > 1;
  if (several && !table.reporters && !table.totals) return own.members;
  const wanted = table.reporters || several ? table : { ...table, reporters: { kind: 'below' } as const };
  const reporters = reportersOf(wanted, units);
  return unitMembers(
    units,
    {
      top: table.unit,
      reporters: reporters.length > 0 ? reporters : [table.unit],
      totals: reporters.length > 0 ? (table.totals ?? usualTotals) : { place: 'none' },
      ...(own ? { before: leavesOf(own.members) } : {}),
    },
    words,
  );
}

function periodMembers({ startMonth }: Table, cut: Cut, words: ShapeWords): Member[] {
  const year = 2000;
  return Array.from({ length: parts[cut] }, (_, i) => {
    const period: Period = { kind: cut, year, index: i + 1, startMonth };
    return { caption: words.part(period), id: slotOf(period, year) };
  });
}

/** 本期 is always there; the others in their usual order. */
function comparedMembers(chosen: readonly Compared[], words: ShapeWords): Member[] {
  const all = Object.keys(words.compared) as Compared[];
  return all
    .filter((one) => one === 'now' || chosen.includes(one))
    .map((id) => ({ caption: words.compared[id], id }));
}

/** What a form of periods or comparisons shows now, for going on from it. */
export function choiceOf(table: Pick<Table, 'layout' | 'unit'>): ShapeChoice {
  const { columns } = table.layout;
  const ids = leavesOf(columns.members).flatMap(({ id }) => id ?? []);
  const letter = columns.dimension === 'period' ? ids[0]?.charAt(0) : undefined;
  return {
    shape: shapeOf(table) ?? 'units',
    cut: letter === 'Q' ? 'quarter' : letter === 'H' ? 'half' : 'month',
    compared:
      columns.dimension === 'comparison' ? (ids as Compared[]) : ['now', 'yearBefore', 'change', 'growth'],
  };
}
