/**
 * Columns that say which figure of an indicator they hold, whether the indicators stand in rows (`指标 | 本期 | 上年同期`) or above
 * (`活产数 → 本期 | 上年同期 | 增减%`). This period's is the figure. Last year's is the same figure a year before, a plan is the
 * year's target, the change is computed. 户籍 and 非户籍 are indicators of their own: 活产数·户籍.
 */
import type { Period } from '#domain/period/period';
import { aspectOf } from '../recognise/aspect';
import { isTotalCaption } from '../recognise/caption';
import type { FoundColumn, FoundRow } from '../recognise/finding';
import { nameOf } from '../recognise/names';
import { isEntityName } from '../recognise/orientation';
import { comparedIn, figureOf, figures, lastOf } from './compared';
import type { Measure } from './draft';
import { withToDateInName } from './to-date-in-name';
import { isOfAll, type Across } from './units-across';

/** Beside indicators in rows: units, or one figure of the reporting unit and what stands beside it. */
export function measureRole(
  column: FoundColumn,
  all: readonly FoundColumn[],
  chosen: Period | null,
  across: Across | undefined,
): Measure {
  const told = across?.measures.get(column);
  if (told) return told;
  if (areParts(all)) {
    if (column.aspect?.kind === 'part') return { role: 'part', name: nameOf(lastOf(column.path)) };
    if (!column.aspect) return { role: 'unit' };
  }
  const kinds = all.map((one) => one.aspect?.kind);
  const figure = figures.find((kind) => kinds.includes(kind));
  if (!figure) return { role: isOfAll(column.path) && all.length > 1 ? 'total' : 'unit' };
  if (!column.aspect) return beyond(column, all);
  const own = figureOf(all, chosen) ?? all.find((one) => one.aspect?.kind === figure);
  if (own === column) return { role: 'unit' };
  const compare = comparedIn(column, all, own, chosen);
  return compare ? { role: 'beside', compare } : { role: 'skip' };
}

/** 指标 | 分值 | 目标值 | 完成值 | 得分: 分值 and 得分 are nobody; they say more of each indicator. */
function beyond({ path }: FoundColumn, all: readonly FoundColumn[]): Measure {
  const others = all.filter(({ aspect }) => !aspect).map((one) => nameOf(lastOf(one.path)));
  const some = others.some((name) => isEntityName(name)) || isTotalCaption(path);
  return some ? { role: 'unit' } : { role: 'part', name: nameOf(lastOf(path)) };
}

/** 合计 | 户籍 | 非户籍, and nothing that would be a unit. */
function areParts(all: readonly FoundColumn[]): boolean {
  return (
    all.some(({ aspect }) => aspect?.kind === 'part') &&
    all.every(({ aspect, path }) => aspect !== undefined || isTotalCaption(path))
  );
}

/** `活产数`, and below it `其中:男`, `女`: 活产数·男. */
export function partOfRow(row: FoundRow, all: readonly FoundRow[]): Measure | undefined {
  const caption = row.caption.replace(/^\s*其中[:：]\s*/, '').trim();
  if (row.kind !== 'data' || aspectOf([caption])?.kind !== 'part') return undefined;
  const above = all.slice(0, all.indexOf(row)).reverse();
  const whole = above.find(({ kind, depth, caption: other }) => {
    const part = aspectOf([other.replace(/^\s*其中[:：]\s*/, '').trim()])?.kind === 'part';
    return kind === 'data' && !part && depth <= row.depth;
  });
  return whole && { role: 'input', name: `${nameOf(whole.caption)}·${nameOf(caption)}` };
}

/** Above: by column, what differs from an indicator of the column's own name. */
export function measuresAbove(
  found: readonly FoundColumn[],
  chosen: Period | null,
): ReadonlyMap<FoundColumn, Measure> {
  const told = withToDateInName(found);
  const all = told.map(([column]) => column);
  const measures = new Map<FoundColumn, Measure>();
  let whole: FoundColumn | undefined;
  for (const column of all) {
    const { aspect, path, name } = column;
    if (path.length !== 1 || aspect?.kind !== 'part')
      whole = aspect || isTotalCaption(path) ? undefined : column;
    // 出生人数 | 一孩 | 二孩: parts of what stands before them.
    else if (whole)
      measures.set(column, { role: 'input', name: `${whole.name}·${name.replace(/^其中:?/, '')}` });
  }
  for (const [, group] of grouped(all)) {
    const [subject = []] = group.map(({ aspect, path }) => aspect?.subject ?? path.slice(0, -1));
    const name = nameOf(lastOf(subject));
    const parts = group.filter(({ aspect }) => aspect?.kind === 'part');
    for (const part of parts)
      measures.set(part, { role: 'input', name: `${name}·${nameOf(lastOf(part.path))}` });
    if (parts.length > 0) {
      const total = group.find(({ aspect, path }) => !aspect && isTotalCaption(path));
      if (total) measures.set(total, { role: 'input', name });
    }
    const base = figureOf(group, chosen);
    if (!base) continue;
    measures.set(base, { role: 'input', name });
    for (const other of group) {
      const compare = other === base ? undefined : comparedIn(other, group, base, chosen);
      if (compare) measures.set(other, { role: 'beside', compare, base: base.column });
    }
  }
  const distinctly = distinct(measures);
  return new Map(
    told.flatMap(([column, own]) => {
      const measure = distinctly.get(column);
      return measure ? [[own, measure] as const] : [];
    }),
  );
}

/** 人数 of two groups is nobody's name. */
function distinct(measures: Map<FoundColumn, Measure>): ReadonlyMap<FoundColumn, Measure> {
  const times = new Map<string, number>();
  for (const { name } of measures.values()) if (name) times.set(name, (times.get(name) ?? 0) + 1);
  for (const [column, measure] of measures) {
    if (measure.name === undefined || times.get(measure.name) === 1) continue;
    measures.set(column, { ...measure, name: column.name });
  }
  return measures;
}

/** Columns under the same caption; the path without what the aspect says. */
function grouped(all: readonly FoundColumn[]): ReadonlyMap<string, FoundColumn[]> {
  const groups = new Map<string, FoundColumn[]>();
  for (const column of all) {
    const { aspect, path } = column;
    const subject = aspect?.subject ?? path.slice(0, -1);
    if (subject.length === 0) continue;
    const key = subject.join('\n');
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  // 门诊人次 over 1—6月累计 alone is 门诊人次.
  const tells = (group: readonly FoundColumn[]): boolean =>
    group.length > 1
      ? group.some(({ aspect }) => aspect)
      : group.every(({ aspect, path }) => aspect?.kind === 'cumulative' && aspect.level === path.length - 1);
  return new Map([...groups].filter(([, group]) => tells(group)));
}
