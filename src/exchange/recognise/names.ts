/** Names that formulas can use: unique in the finding, the leaf or as much of the path as tells it apart. */
import { fold } from './fold';
import { countingUnit } from './words';

const between = '·';

/**
 * `["2025年","人数"]`, `["2024年","人数"]` → `2025年·人数`, `2024年·人数`; `["活产数(人)"]` → `活产数`. Of a unit a number belongs to
 * the name: 红旗村卫生室(1) and 红旗村卫生室(2) are two.
 */
export function uniqueNames(
  paths: readonly (readonly string[])[],
  isUnit: (at: number) => boolean = () => false,
): readonly string[] {
  const parts = paths.map((path, i) =>
    withoutUnit(path)
      .map(isUnit(i) ? unitNameOf : nameOf)
      .filter((part) => part !== ''),
  );
  const depths: number[] = parts.map((path) => (saysNoSubject(path) ? 2 : 1));
  const nameAt = (i: number) => {
    const path = parts[i] as readonly string[];
    return path.slice(Math.max(0, path.length - (depths[i] as number))).join(between);
  };
  const deepest = Math.max(1, ...parts.map((path) => path.length));
  for (let round = 1; round < deepest; round++) {
    const seen = countOf(parts.map((_, i) => nameAt(i)));
    parts.forEach((_, i) => {
      if ((seen.get(nameAt(i)) ?? 0) > 1) depths[i] = (depths[i] as number) + 1;
    });
  }
  const used = new Set<string>();
  return parts.map((_, i) => {
    const name = nameAt(i) || '列';
    let unique = name;
    for (let times = 2; used.has(unique); times++) unique = `${name}(${times})`;
    used.add(unique);
    return unique;
  });
}

/** Says how something was counted, not what: 网采·金额, not 金额. */
const nobody =
  /^(人数|人次|人次数|例数|户数|户次|次数|件数|份数|个数|张数|台数|金额|数量|面积|率%?|占比%?|比例%?|比重%?|合计|小计|总数|总计|计|其他|其它)$/;

function saysNoSubject(path: readonly string[]): boolean {
  const [above, leaf] = [path[path.length - 2], path[path.length - 1]];
  return above !== undefined && !/^其中/.test(above) && nobody.test(leaf as string);
}

/** A line of units below the captions names nothing: `总人口 / 万人` → `总人口`. */
function withoutUnit(path: readonly string[]): readonly string[] {
  const last = fold(path[path.length - 1] ?? '').replace(/^\(|\)$/g, '');
  return path.length > 1 && countingUnit.test(last) ? path.slice(0, -1) : path;
}

/** Without its counting unit and formula hint, and without brackets, which the formula language needs itself. */
export function nameOf(caption: string): string {
  const name = withoutBrackets(caption, (inside) => countingUnit.test(inside) || hint.test(inside));
  // 管理率% is 管理率 in %.
  return name.replace(/(?<=[率比重])[%‰]$/, '');
}

const hint = /^[\d=÷×+/*-]+$/;

export function unitNameOf(caption: string): string {
  return withoutBrackets(caption, (inside) => countingUnit.test(inside));
}

function withoutBrackets(caption: string, isAside: (inside: string) => boolean): string {
  return fold(caption)
    .replace(/\(([^()]*)\)/g, (whole, inside: string) => (isAside(inside) ? '' : whole))
    .replace(/[[\]]/g, (sign) => (sign === '[' ? '(' : ')'))
    .trim();
}

/** `活产数(人)` → `人`; `合格率%` → `%`; null where the caption says none. */
export function unitIn(caption: string): string | null {
  const folded = fold(caption);
  for (const [, inside] of folded.matchAll(/\(([^()]*)\)/g)) {
    const bare = (inside as string).replace(/^单位:/, '');
    if (countingUnit.test(bare)) return bare;
  }
  if (countingUnit.test(folded)) return folded;
  return /[%‰]$/.exec(folded)?.[0] ?? null;
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
