/** The tree as rows of a list: what is open, what is looked for, in the order of the tree. */
import type { UnitId } from '#domain/id';
import { foldName } from '#domain/name';
import { ancestorsOf, childrenOf, type Units } from '#domain/orgunit/tree';
import type { Unit } from '#domain/orgunit/unit';
import { initialsOf } from '#text/pinyin';

export interface TreeRow {
  readonly unit: Unit;
  /** 1 at the top. */
  readonly level: number;
  readonly children: number;
  readonly open: boolean;
  readonly place: number;
  readonly siblings: number;
}

export function rowsOf(units: Units, open: ReadonlySet<UnitId>, found?: ReadonlySet<UnitId>): TreeRow[] {
  const rows: TreeRow[] = [];
  const visit = (parent: UnitId | null, level: number): void => {
    const all = childrenOf(units, parent);
    const shown = found ? all.filter(({ id }) => found.has(id)) : all;
    shown.forEach((unit, i) => {
      const children = childrenOf(units, unit.id).length;
      // What is looked for is seen, whatever was closed.
      const below = found ? childrenOf(units, unit.id).some(({ id }) => found.has(id)) : open.has(unit.id);
      rows.push({
        unit,
        level,
        children,
        open: children > 0 && below,
        place: i + 1,
        siblings: shown.length,
      });
      if (below) visit(unit.id, level + 1);
    });
  };
  visit(null, 1);
  return rows;
}

const initials = new WeakMap<Unit, string>();

/** By name, alias, code, group and the initials of pinyin. */
export function matches(unit: Unit, query: string): boolean {
  const asked = foldName(query).toLowerCase();
  if (asked === '') return true;
  const texts = [unit.name, ...unit.aliases, unit.code ?? '', ...(unit.groups ?? [])];
  if (texts.some((text) => foldName(text).toLowerCase().includes(asked))) return true;
  if (!/^[a-z0-9]+$/.test(asked)) return false;
  let known = initials.get(unit);
  if (known === undefined) {
    known = [unit.name, ...unit.aliases].map(initialsOf).join(' ');
    initials.set(unit, known);
  }
  return known.includes(asked);
}

/** What matches, and what leads to it. */
export function foundIn(units: Units, query: string): { hits: Unit[]; shown: Set<UnitId> } {
  const hits = [...units.values()].filter((unit) => matches(unit, query));
  const shown = new Set<UnitId>();
  for (const unit of hits) {
    shown.add(unit.id);
    for (const above of ancestorsOf(units, unit.id)) shown.add(above.id);
  }
  return { hits, shown };
}

/** 海棠县卫健局 › 青山镇卫生院: tells apart who is called alike. */
export function pathOf(units: Units, id: UnitId): string {
  return ancestorsOf(units, id)
    .reverse()
    .map(({ name }) => name)
    .join(' › ');
}
