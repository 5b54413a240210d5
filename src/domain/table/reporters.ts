/** 填报单位: which units report a table. A unit that does not report it is never missing in it (law 2). */
import type { UnitId } from '../id';
import { livesIn } from '../orgunit/life';
import { childrenOf, type Units } from '../orgunit/tree';
import type { Unit } from '../orgunit/unit';
import type { Period } from '../period/period';
import { axisOf } from './cell';
import { leavesOf } from './layout';
import type { Table } from './table';
import type { Reporters } from './terms';

/** The units a table is reported by, in the order of the tree; those of the form itself where nothing else is said. */
export function reportersOf(table: Pick<Table, 'unit' | 'layout' | 'reporters'>, units: Units): UnitId[] {
  const { reporters } = table;
  if (!reporters) return unitsOnForm(table);
  if (reporters.kind === 'chosen') return reporters.units.filter((id) => units.has(id));
  return below(units, table.unit).flatMap((unit) => (isMeant(reporters, unit, table.unit) ? [unit.id] : []));
}

function isMeant(reporters: Exclude<Reporters, { kind: 'chosen' }>, unit: Unit, top: UnitId): boolean {
  if (reporters.kind === 'below') return unit.parent === top;
  if (reporters.kind === 'kinds') return reporters.kinds.includes(unit.kind);
  return groupsOf(unit).some((group) => reporters.groups.includes(group));
}

/** Those that report it for a period: units not yet opened or already closed then do not. */
export function reportingIn(
  table: Pick<Table, 'unit' | 'layout' | 'reporters'>,
  units: Units,
  period: Period,
): UnitId[] {
  return reportersOf(table, units).filter((id) => {
    const unit = units.get(id);
    return unit === undefined || livesIn(unit, period);
  });
}

/** 山区, 县直 … */
export function groupsOf({ groups = [] }: Unit): readonly string[] {
  return groups;
}

/** Single units on the form's axes; the form's own unit where units are on none. */
function unitsOnForm(table: Pick<Table, 'unit' | 'layout'>): UnitId[] {
  const axis = axisOf(table as Table, 'unit');
  if (!axis) return [table.unit];
  const ids = leavesOf(axis.members).flatMap(({ id, total }) =>
    id === undefined || total ? [] : [id as UnitId],
  );
  return [...new Set(ids)];
}

/** Everything below a unit, level by level as the tree stands. */
export function below(units: Units, top: UnitId): Unit[] {
  return childrenOf(units, top).flatMap((unit) => [unit, ...below(units, unit.id)]);
}
