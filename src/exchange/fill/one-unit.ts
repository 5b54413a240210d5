/**
 * A table handed back for one unit. On a form of one unit, the unit is changed; on a form with units on an axis only its
 * line is filled, and the line of the total, which then is that of the unit itself: so a township gets the county's form.
 */
import type { UnitId } from '#domain/id';
import { axisOf } from '#domain/table/cell';
import { leavesOf, type Axis, type Member } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import type { Figures } from './edits';

/** The axis of units; a single column «实际数» of the table's own unit is none. */
function linesOf(table: Table): Axis | undefined {
  const axis = axisOf(table, 'unit');
  return axis && leavesOf(axis.members).every(({ id }) => id === table.unit) ? undefined : axis;
}

/** The units a table can be handed back for: those on its axis, or `others` of a form of one unit, its own first. */
export function unitsOf(table: Table, others: Iterable<UnitId> = []): UnitId[] {
  const axis = linesOf(table);
  if (!axis) return [...new Set([table.unit, ...others])];
  return leavesOf(axis.members).flatMap(({ id, total }) => (id === undefined || total ? [] : [id as UnitId]));
}

/** Whether the form is narrowed: to the unit asked for, and on a form of one unit always, whosever file it came with. */
export function isNarrowed(table: Table, asked: UnitId | undefined): boolean {
  return asked !== undefined || linesOf(table) === undefined;
}

/** What is computed for the unit: the table itself, or the same form of another unit. */
export function tableFor(table: Table, unit: UnitId): Table {
  if (linesOf(table)) return table;
  const { rows, columns } = table.layout;
  const moved = (members: readonly Member[]): Member[] =>
    members.map((member) => ({
      ...member,
      ...(member.id === table.unit ? { id: unit } : {}),
      ...(member.children ? { children: moved(member.children) } : {}),
    }));
  const turn = (axis: Axis): Axis =>
    axis.dimension === 'unit' ? { ...axis, members: moved(axis.members) } : axis;
  return { ...table, unit, layout: { rows: turn(rows), columns: turn(columns) } };
}

/** The figures of the whole, narrowed to the unit. */
export function figuresFor(figures: Figures, table: Table, unit: UnitId): Figures {
  const lined = linesOf(table) !== undefined;
  return {
    ...figures,
    valueOf: (indicator, of, period, compare) =>
      !lined || of === unit || of === table.unit
        ? figures.valueOf(indicator, unit, period, compare)
        : { why: 'blank' },
    lackingToDate: (indicator, of, period) =>
      !lined || of === unit || of === table.unit ? figures.lackingToDate(indicator, unit, period) : [],
  };
}

/** The same table with the lines of the unit alone, for a sheet made from nothing. */
export function narrowed(table: Table, unit: UnitId): Table {
  const turned = tableFor(table, unit);
  const { rows, columns } = turned.layout;
  const narrow = (axis: Axis): Axis =>
    axis.dimension === 'unit' ? { ...axis, members: only(axis.members, unit) } : axis;
  return { ...turned, layout: { rows: narrow(rows), columns: narrow(columns) } };
}

function only(members: readonly Member[], unit: UnitId): Member[] {
  return members.flatMap((member): Member[] => {
    if (!member.children) return member.id === unit && !member.total ? [member] : [];
    const children = only(member.children, unit);
    return children.length === 0 ? [] : [{ ...member, children }];
  });
}
