/** The units of a ledger that has none: one name a line, the first gathers, the others report to it. */
import type { NewId, UnitId } from '../id';
import { foldName } from '../name';
import type { Unit, UnitKind } from '../orgunit/unit';

const kinds: readonly (readonly [RegExp, UnitKind])[] = [
  [/社区卫生服务|社区中心/, 'community'],
  [/卫生院|[乡镇]$/, 'township'],
  [/卫生室|[村]$/, 'village'],
  [/医院|保健院|保健计划|中心血站/, 'hospital'],
];

/** Blank lines and names said twice are left out. */
export function unitsNamed(names: readonly string[], newId: NewId): Unit[] {
  const seen = new Set<string>();
  const found = names
    .map((name) => name.trim())
    .filter((name) => foldName(name) !== '' && !seen.has(foldName(name)) && seen.add(foldName(name)));
  const ids = found.map(() => newId() as UnitId);
  return found.map((name, i) => ({
    id: ids[i] as UnitId,
    name,
    parent: i === 0 ? null : (ids[0] as UnitId),
    kind: i === 0 ? 'county' : (kinds.find(([sign]) => sign.test(name))?.[1] ?? 'other'),
    aliases: [],
    order: i === 0 ? 0 : i - 1,
  }));
}
