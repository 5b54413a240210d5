/** The units of a ledger, scored for a name in a file. */
import type { UnitId } from '#domain/id';
import type { Units } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';
import { scoreOf, type Scored } from '../rule';
import { unitNameOf, type UnitName } from './name';
import { unitRules } from './rules/list';

const names = new WeakMap<Unit, UnitName>();

export function scoreUnits(name: string, units: Units): Scored<Unit>[] {
  const asked = unitNameOf({ name });
  const found: Scored<Unit>[] = [];
  for (const known of units.values()) {
    const { score, because } = scoreOf(unitRules, asked, nameIn(known, units));
    if (score > 0) found.push({ known, score, because });
  }
  return found;
}

function nameIn(unit: Unit, units: Units): UnitName {
  let name = names.get(unit);
  if (!name) {
    const superior = unit.parent === null ? unit : units.get(unit.parent as UnitId);
    name = unitNameOf({ ...unit, superior: superior?.name ?? '' });
    names.set(unit, name);
  }
  return name;
}
