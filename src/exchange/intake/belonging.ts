/** Every township has its 卫星村: a list of villages is matched among the villages of the township that sent it. */
import type { Catalog } from '#domain/catalog/catalog';
import type { UnitId } from '#domain/id';
import type { Units } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';
import { unitNamed } from '../match/unit/score';
import { isOwn, type Draft, type DraftLine } from './draft';
import { parentOf } from './new-unit';
import { unitKindOf } from './unit-kind';

type Reporter = { readonly existingUnit?: UnitId | undefined; readonly unitName: string };

/** Whether the reporting unit is one of many who each list their own. */
export function sendsList({ existingUnit, unitName }: Reporter, units: Units): boolean {
  const kind = (existingUnit && units.get(existingUnit)?.kind) ?? unitKindOf(unitName);
  return kind === 'township' || kind === 'community' || kind === 'hospital';
}

/** Whether a unit can stand in a list of the reporting one: it is its own, or stands at the top with it. */
export function belongsTo({ existingUnit, unitName }: Draft, { units }: Catalog): (unit: Unit) => boolean {
  if (!sendsList({ existingUnit, unitName }, units)) return () => true;
  const reporter = existingUnit && units.get(existingUnit);
  const superior = reporter ? reporter.parent : parentOf(unitName, units);
  return ({ parent }) => parent === superior || parent === (existingUnit ?? '');
}

/** New units whose name another township's have: 卫星村卫生室(白石镇卫生院). */
export function apart(lines: readonly DraftLine[], draft: Draft, { units }: Catalog): DraftLine[] {
  return lines.map((line) => {
    const isNew = isOwn(line) && line.role === 'unit' && !line.existing && !line.own && !line.asked;
    const other = isNew ? unitNamed(line.name, units) : undefined;
    // The line called as the reporting unit is its own.
    if (!other || other.id === draft.existingUnit) return line;
    return { ...line, name: `${line.name}(${draft.unitName})` };
  });
}
