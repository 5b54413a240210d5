/**
 * Moving units. With a day the move is history: up to the day before, everything is rolled up as it was. Without one the
 * tree was wrong and is put right for all periods. Never, at any time, may a unit stand below itself.
 */
import { fail, succeed, type Result } from '#value/problem';
import type { UnitId } from '../id';
import { dayBefore, isDay, parentOn, turningDays } from './life';
import { withUnitsAt, type Spot } from './place';
import { isWithin, type Units } from './tree';
import { withField, type Unit } from './unit';

export interface Move extends Spot {
  readonly ids: readonly UnitId[];
  /** First day under the new parent. */
  readonly from?: string;
}

/** Fails with `unit.unknown`, `.below`, `.day`, `.earlier`. */
export function moved(units: Units, { ids, from, ...spot }: Move): Result<Units> {
  const found = ids.flatMap((id) => units.get(id) ?? []);
  if (found.length < ids.length || (spot.parent !== null && !units.has(spot.parent))) {
    return fail('unit.unknown');
  }
  if (from !== undefined && !isDay(from)) return fail('unit.day', { found: from });
  const placed: Unit[] = [];
  for (const unit of found) {
    if (spot.parent !== null && isWithin(units, spot.parent, unit.id)) {
      return fail('unit.below', { unit: unit.name, parent: units.get(spot.parent)?.name ?? '' });
    }
    if (unit.parent === spot.parent) placed.push(unit);
    else {
      const last = unit.formerly?.[unit.formerly.length - 1];
      if (from !== undefined && last && dayBefore(from) <= last.until) {
        return fail('unit.earlier', { unit: unit.name, found: from, until: last.until });
      }
      placed.push(movedOne(unit, spot.parent, from));
    }
  }
  const next = withUnitsAt(units, placed, spot);
  const loop = loopOf(next, ids);
  return loop ? fail('unit.loop', { unit: loop.unit.name, day: loop.day }) : succeed(next);
}

function movedOne(unit: Unit, parent: UnitId | null, from: string | undefined): Unit {
  const next = { ...unit, parent };
  if (from === undefined) return next;
  const formerly = [...(unit.formerly ?? []), { parent: unit.parent, until: dayBefore(from) }];
  return withField(next, 'formerly', formerly);
}

/** After the last turning day the present tree holds. */
const present = '9999-12-31';

/** Who would have stood below itself, and when: what is right today can be wrong in the past. */
function loopOf(units: Units, ids: readonly UnitId[]): { unit: Unit; day: string } | undefined {
  for (const day of [...turningDays(units.values()), present]) {
    for (const id of ids) {
      const seen = new Set<UnitId>();
      let unit = units.get(id);
      while (unit && !seen.has(unit.id)) {
        seen.add(unit.id);
        const parent = parentOn(unit, day);
        unit = parent === null ? undefined : units.get(parent);
      }
      if (unit) return { unit, day };
    }
  }
  return undefined;
}
