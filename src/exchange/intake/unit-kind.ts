import type { UnitKind } from '#domain/orgunit/unit';

/** Endings of unit names, the surest first. */
const endings: readonly (readonly [RegExp, UnitKind])[] = [
  [/村|村卫生室$/, 'village'],
  [/社区/, 'community'],
  [/(镇|乡|街道|卫生院)$/, 'township'],
  [/(医院|妇幼保健院|保健院|疾控中心)$/, 'hospital'],
  [/(县|区|市|旗|局|委)$/, 'county'],
  [/(科|室|股|部|中心)$/, 'department'],
];

export function unitKindOf(name: string): UnitKind {
  return endings.find(([ending]) => ending.test(name))?.[1] ?? 'other';
}
