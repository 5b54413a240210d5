/**
 * Units across, each over what is said of every indicator, or below it:
 *
 *     青山镇 → 本期 | 上年同期 | 排名     合计 | 青山镇 → 本期 | 上年同期     发病数 → 青山镇 | 大坪乡
 *
 * One column of a unit is the figure, others stand beside it; what else is counted there (户籍, 死亡数, 排名) is an indicator of its
 * own for that unit: 活产数·户籍. Where every column counts something of its own, the first of them names the row too: 手足口病·发病数.
 */
import type { Period } from '#domain/period/period';
import { isTotalCaption } from '../recognise/caption';
import type { FoundColumn } from '../recognise/finding';
import { nameOf, unitNameOf } from '../recognise/names';
import { isEntityName } from '../recognise/orientation';
import { comparedIn, figureOf, lastOf } from './compared';
import type { Measure } from './draft';

export interface Across {
  readonly measures: ReadonlyMap<FoundColumn, Measure>;
  /** What the figures of every row are, where no column is only the row's. */
  readonly ofRows?: string;
}

type Groups = ReadonlyMap<string, readonly FoundColumn[]>;

export function unitsAcross(all: readonly FoundColumn[], chosen: Period | null): Across | undefined {
  const groups = groupsOf(all);
  if (!groups) return undefined;
  const own = new Map<string, FoundColumn>();
  for (const [unit, group] of groups) {
    const figure = figureOf(group, chosen) ?? wholeOf(group) ?? group[0];
    if (figure) own.set(unit, figure);
  }
  const ofRows = commonOf([...own.values()]);
  const measures = new Map<FoundColumn, Measure>();
  for (const [unit, group] of groups) {
    const base = own.get(unit) as FoundColumn;
    for (const column of group) measures.set(column, measureIn(column, base, unit, group, chosen));
  }
  return { measures, ...(ofRows === undefined ? {} : { ofRows }) };
}

function measureIn(
  column: FoundColumn,
  base: FoundColumn,
  unit: string,
  group: readonly FoundColumn[],
  chosen: Period | null,
): Measure {
  if (column === base) return { role: isOfAll([unit]) ? 'total' : 'unit', name: unitNameOf(unit) };
  const compare = comparedIn(column, group, base, chosen);
  if (compare) return { role: 'beside', compare, base: base.column };
  const isOwn = !column.aspect || column.aspect.kind === 'part';
  return isOwn ? { role: 'part', measure: saidOf(column, unit), base: base.column } : { role: 'skip' };
}

/** 合计 of 合计 | 户籍 | 非户籍; a column of the unit alone. */
function wholeOf(group: readonly FoundColumn[]): FoundColumn | undefined {
  if (group.length === 1 || !group.some(({ aspect }) => aspect?.kind === 'part')) return undefined;
  return group.find(({ aspect, path }) => !aspect && isTotalCaption(path));
}

/** 发病数, where the first column of every unit is that; not 本期, and not 合计 of the parts of the row. */
function commonOf(own: readonly FoundColumn[]): string | undefined {
  const two = own.filter(({ path }) => path.length > 1);
  if (two.length === 0 || two.some(({ aspect, path }) => aspect !== undefined || isTotalCaption(path)))
    return undefined;
  const said = new Set(two.map((column) => saidOf(column, unitOf(column, isBelow(two)))));
  return said.size === 1 ? [...said][0] : undefined;
}

function groupsOf(all: readonly FoundColumn[]): Groups | undefined {
  const below = isBelow(all);
  const groups = new Map<string, FoundColumn[]>();
  for (const column of all) {
    const unit = unitOf(column, below);
    groups.set(unit, [...(groups.get(unit) ?? []), column]);
  }
  if (all.every(({ path }) => path.length < 2)) return undefined;
  // One alone is a unit only by its name: 活产数 over 本期 | 上年同期 is none.
  if (groups.size < 2 && ![...groups.keys()].some((unit) => isEntityName(unit))) return undefined;
  const plain = all.every(({ aspect }) => aspect && aspect.kind !== 'part' && aspect.subject.length > 0);
  if (plain) return groups;
  const named = [...groups.keys()].filter((unit) => isEntityName(unit) || isOfAll([unit])).length;
  // 居民 → 合计 | 户籍 has nobody in it; neither has 发病数 → 合计 alone.
  const some = [...groups.keys()].some((unit) => isEntityName(unit));
  return some && named === groups.size ? groups : undefined;
}

/** The caption that names the unit: beside an aspect the one next to it, else by what the lowest captions are. */
function unitOf({ path, aspect }: FoundColumn, below: boolean): string {
  if (aspect && aspect.subject.length > 0) return lastOf(aspect.subject);
  return (below ? path[path.length - 1] : path[path.length - 2]) ?? lastOf(path);
}

/** 发病数 → 青山镇 | 大坪乡, 本期 → 青山镇. */
function isBelow(all: readonly FoundColumn[]): boolean {
  const two = all.filter(({ path, aspect }) => path.length > 1 && !aspect);
  const units = two.filter(({ path }) => isEntityName(lastOf(path))).length;
  return units > 0 && units >= two.length / 2;
}

/** What a column counts, without its unit. */
function saidOf({ path }: FoundColumn, unit: string): string {
  const rest = path.filter((caption, i) => caption !== unit && i >= path.indexOf(unit) - 1);
  return nameOf(lastOf(rest));
}

/** 合计, and 全县 above its townships. */
export function isOfAll(path: readonly string[]): boolean {
  return isTotalCaption(path) || /^全[县区市旗州省国院乡镇]$/.test(nameOf(lastOf(path)));
}
