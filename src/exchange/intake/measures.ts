/**
 * Columns that say which figure of an indicator they hold, whether the indicators stand in rows (`指标 | 本期 | 上年同期`) or above
 * (`活产数 → 本期 | 上年同期 | 增减%`). This period's is the figure. Last year's is the same figure a year before, a plan is the
 * year's target, the change is computed. 户籍 and 非户籍 are indicators of their own: 活产数·户籍.
 */
import { getPeriod, periodCode, type Period, type PeriodCode } from '#domain/period/period';
import { periodLastYear } from '#domain/period/shift';
import { toDateOf } from '#domain/period/to-date';
import type { Compared } from '#domain/table/comparison';
import { sameDays } from '../fill/related-period';
import { aspectOf } from '../recognise/aspect';
import { isTotalCaption } from '../recognise/columns';
import type { FoundColumn, FoundRow } from '../recognise/finding';
import { nameOf, unitNameOf } from '../recognise/names';
import { isEntityName } from '../recognise/orientation';
import type { DraftLine } from './draft';
import { withToDateInName } from './to-date-in-name';

/** The first of these that a form has is the figure. */
const figures = ['current', 'actual', 'closing', 'cumulative', 'period'] as const;

export type Measure = Pick<DraftLine, 'role'> & Partial<Pick<DraftLine, 'compare' | 'base' | 'name'>>;

/** Beside indicators in rows: units, or one figure of the reporting unit and what stands beside it. */
export function measureRole(
  column: FoundColumn,
  all: readonly FoundColumn[],
  chosen: Period | null,
): Measure {
  if (areParts(all)) {
    if (column.aspect?.kind === 'part') return { role: 'part', name: nameOf(lastOf(column.path)) };
    if (!column.aspect) return { role: 'unit' };
  }
  const units = unitsAbove(all);
  if (units) return ofUnitAbove(column, units, chosen);
  const kinds = all.map((one) => one.aspect?.kind);
  const figure = figures.find((kind) => kinds.includes(kind));
  if (!figure) return { role: isOfAll(column.path) && all.length > 1 ? 'total' : 'unit' };
  if (!column.aspect) return beyond(column, all);
  const own = figureOf(all, chosen) ?? all.find((one) => one.aspect?.kind === figure);
  if (own === column) return { role: 'unit' };
  const compare = comparedIn(column, all, own, chosen);
  return compare ? { role: 'beside', compare } : { role: 'skip' };
}

/** 合计, and 全县 above its townships. */
function isOfAll(path: readonly string[]): boolean {
  return isTotalCaption(path) || /^全[县区市旗州省国院乡镇]$/.test(nameOf(lastOf(path)));
}

/** 指标 | 分值 | 目标值 | 完成值 | 得分: 分值 and 得分 are nobody; they say more of each indicator. */
function beyond({ path }: FoundColumn, all: readonly FoundColumn[]): Measure {
  const others = all.filter(({ aspect }) => !aspect).map((one) => nameOf(lastOf(one.path)));
  const some = others.some((name) => isEntityName(name)) || isTotalCaption(path);
  return some ? { role: 'unit' } : { role: 'part', name: nameOf(lastOf(path)) };
}

/** 青山镇 → 本月 | 累计, 大坪乡 → 本月 | 累计; also 1—6月累计 → 青山镇 | 大坪乡. By unit its columns, or undefined. */
function unitsAbove(all: readonly FoundColumn[]): ReadonlyMap<string, FoundColumn[]> | undefined {
  const groups = new Map<string, FoundColumn[]>();
  for (const column of all) {
    const { aspect } = column;
    if (!aspect || aspect.kind === 'part' || aspect.subject.length === 0) return undefined;
    const unit = lastOf(aspect.subject);
    groups.set(unit, [...(groups.get(unit) ?? []), column]);
  }
  return groups.size > 1 ? groups : undefined;
}

function ofUnitAbove(
  column: FoundColumn,
  units: ReadonlyMap<string, FoundColumn[]>,
  chosen: Period | null,
): Measure {
  for (const [unit, group] of units) {
    if (!group.includes(column)) continue;
    const own = figureOf(group, chosen) ?? group[0];
    if (own === column) return { role: isOfAll([unit]) ? 'total' : 'unit', name: unitNameOf(unit) };
    const compare = comparedIn(column, group, own, chosen);
    return compare && own ? { role: 'beside', compare, base: own.column } : { role: 'skip' };
  }
  return { role: 'skip' };
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

function figureOf(group: readonly FoundColumn[], chosen: Period | null): FoundColumn | undefined {
  for (const kind of figures) {
    const found = group.filter(({ aspect }) => aspect?.kind === kind);
    if (kind !== 'period') {
      if (found[0]) return found[0];
      continue;
    }
    // 2024年 beside 2023年: the chosen one, and only if the other is what it is compared with.
    const own = found.find(({ period }) => period?.period && chosen && sameDays(period.period, chosen));
    if (own && found.some((one) => comparedIn(one, found, own, chosen))) return own;
  }
  return undefined;
}

function comparedIn(
  column: FoundColumn,
  group: readonly FoundColumn[],
  base: FoundColumn | undefined,
  chosen: Period | null,
): Compared | undefined {
  const { aspect, path, unit, scale, period } = column;
  const caption = lastOf(path);
  // Where there is no 本月 all of the form is of the year so far.
  const both = base?.aspect?.kind !== 'cumulative' && hasOwnToDate(chosen);
  switch (aspect?.kind) {
    case 'cumulative':
      if (ofYearBefore.test(caption)) return both ? 'toDateBefore' : 'yearBefore';
      return both ? 'toDate' : undefined;
    case 'previous':
      // 上月 and 上季 are other periods than a year before.
      if (/上(月|季|期)/.test(caption) && !/同期/.test(caption)) return undefined;
      return both && followsToDate(column, group, chosen) && !group.some(isToDateBefore)
        ? 'toDateBefore'
        : 'yearBefore';
    case 'plan':
      return 'target';
    case 'change': {
      if (/环比/.test(caption)) return undefined;
      const toDate = both && followsToDate(column, group, chosen);
      if (unit === '%' || scale === 100 || /[%率幅比]/.test(caption))
        return toDate ? 'toDateGrowth' : 'growth';
      return toDate ? 'toDateChange' : 'change';
    }
    case 'share':
      return /完成/.test(caption) ? 'progress' : undefined;
    case 'period':
      return period?.period && chosen ? periodBeside(period.period, chosen) : undefined;
    default:
      return undefined;
  }
}

const ofYearBefore = /上年|去年|上一年|同期/;

function isToDateBefore({ aspect, path }: FoundColumn): boolean {
  return aspect?.kind === 'cumulative' && ofYearBefore.test(lastOf(path));
}

/** `本月 | 上年同月 | 增减 | 累计 | 上年同期 | 增减`: what stands behind a figure is about it. */
function followsToDate(column: FoundColumn, group: readonly FoundColumn[], chosen: Period | null): boolean {
  const caption = lastOf(column.path);
  if (/累计/.test(caption)) return true;
  if (/[本当同]月/.test(caption)) return false;
  for (const before of group.slice(0, group.indexOf(column)).reverse()) {
    const { aspect, period } = before;
    if (aspect?.kind === 'cumulative') return true;
    if (aspect?.kind === 'current' || aspect?.kind === 'actual') return false;
    if (aspect?.kind === 'previous') return followsToDate(before, group, chosen);
    if (aspect?.kind === 'period' && period?.period && chosen)
      return periodBeside(period.period, chosen)?.startsWith('toDate') ?? false;
  }
  return false;
}

/** Of a year the year so far is the year. */
function hasOwnToDate(chosen: Period | null): boolean {
  return chosen === null || toDateOf(chosen) !== periodCode(chosen);
}

function periodBeside(named: Period, chosen: Period): Compared | undefined {
  if (sameDays(named, chosen)) return undefined;
  const before = periodLastYear(chosen);
  if (sameDays(named, before)) return 'yearBefore';
  if (!hasOwnToDate(chosen)) return undefined;
  const is = (code: PeriodCode): boolean => sameDays(named, getPeriod(code));
  return is(toDateOf(chosen)) ? 'toDate' : is(toDateOf(before)) ? 'toDateBefore' : undefined;
}

function lastOf(path: readonly string[]): string {
  return path[path.length - 1] ?? '';
}
