/** Which units are ranked with each other: all, those of a kind, those of a group (山区乡镇, 县直). */
import type { Unit } from '#domain/orgunit/unit';
import { say } from '#text/say';

export interface UnitSet {
  readonly id: string;
  readonly caption: string;
  has(unit: Unit): boolean;
}

/** Sets that leave somebody out. */
export function unitSets(units: readonly Unit[]): UnitSet[] {
  const kinds = [...new Set(units.map(({ kind }) => kind))].map((kind): UnitSet => ({
    id: `kind:${kind}`,
    caption: say(`county.kind.${kind}`),
    has: (unit) => unit.kind === kind,
  }));
  const groups = [...new Set(units.flatMap(({ groups = [] }) => groups))].map((group): UnitSet => ({
    id: `group:${group}`,
    caption: group,
    has: (unit) => unit.groups?.includes(group) === true,
  }));
  return [...kinds, ...groups].filter(({ has }) => units.some((unit) => !has(unit)));
}
