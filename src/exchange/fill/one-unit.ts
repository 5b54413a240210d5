/**
 * A table handed back for one unit. On a form of one unit, the unit is changed; on a form with units on an axis only its
 * line is filled, and the line of the total, which then is that of the unit itself: so a township gets the county's form.
 */
import type { UnitId } from '#domain/id';
import { axisOf } from '#domain/table/cell';
import { leavesOf, type Axis, type Member } from '#domain/table/layout';
import type { Table } from '#domain/table/table';
import type { Figures } from './edits';

/** The units a table can be handed back for: those on its axis, or `others` of a form of one unit, its own first. */
export function unitsOf(table: Table, others: Iterable<UnitId> = []): UnitId[] {
  const axis = axisOf(table, 'unit');
  if (!axis) return [...new Set([table.unit, ...others])];
  return leavesOf(axis.members).flatMap(({ id, total }) => (id === undefined || total ? [] : [id as UnitId]));
}

/** Whether the form is narrowed: to the unit asked for, and on a form of one unit always, whosever file it came with. */
export function isNarrowed(table: Table, asked: UnitId | undefined): boolean {
  return asked !== undefined || axisOf(table, 'unit') === undefined;
}

/** What is computed for the unit: the table itself, or the same form of another unit. */
export function tableFor(table: Table, unit: UnitId): Table {
  return axisOf(table, 'unit') ? table : { ...table, unit };
}

/** The figures of the whole, narrowed to the unit. */
export function figuresFor(figures: Figures, table: Table, unit: UnitId): Figures {
  const lined = axisOf(table, 'unit') !== undefined;
  return {
    ...figures,
    valueOf: (indicator, of, period) =>
      !lined || of === unit || of === table.unit
        ? figures.valueOf(indicator, unit, period)
        : { why: 'blank' },
  };
}

/** The same table with the lines of the unit alone, for a sheet made from nothing. */
export function narrowed(table: Table, unit: UnitId): Table {
  const { rows, columns } = table.layout;
  const narrow = (axis: Axis): Axis =>
    axis.dimension === 'unit' ? { ...axis, members: only(axis.members, unit) } : axis;
  return { ...tableFor(table, unit), layout: { rows: narrow(rows), columns: narrow(columns) } };
}

function only(members: readonly Member[], unit: UnitId): Member[] {
  return members.flatMap((member): Member[] => {
    if (!member.children) return member.id === unit && !member.total ? [member] : [];
    const children = only(member.children, unit);
    return children.length === 0 ? [] : [{ ...member, children }];
  });
}
