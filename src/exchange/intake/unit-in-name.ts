/** The unit that the name of a file or sheet tells: 城关镇2025年上半年报表.xlsx, 报表-城关中心卫生院(最终版). */
import { findPeriod } from '#domain/period/text';
import { foldName } from '#domain/name';
import type { Units } from '#domain/orgunit/tree';
import { spellingOf } from '../match/unit/spelling';
import { unitKindOf } from './unit-kind';

/** Periods without a year, in names of files. */
const stretch = /[上下]半年|第?[一二三四1-4]季度?|\d{1,2}(?:-\d{1,2})?月份?|(?:19|20)\d\d年?度?/g;

/** `回收.zip/青山镇/报表.xlsx`: the file says it most closely, then its folder. */
export function unitInPath(path: string, units: Units): string | undefined {
  const steps = path.split('/').map((step) => step.replace(/\.[^.]{1,5}$/, ''));
  for (const step of steps.reverse()) {
    const unit = unitInName(step, units);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** In a title only a whole name counts: 青山区2026年 is no word of 青山镇. */
export function unitInTitle(title: string, units: Units): string | undefined {
  const folded = foldName(title);
  const named = [...units.values()].flatMap(({ name, aliases }) =>
    [name, ...aliases].map((own) => ({ name, own: foldName(own) })),
  );
  const [longest] = named
    .filter(({ own }) => own.length >= 3 && folded.includes(own))
    .sort((a, b) => b.own.length - a.own.length);
  return longest?.name ?? unitInName(title, new Map());
}

/** A known unit by its longest spelling in the name, else what looks like one. */
export function unitInName(name: string, units: Units): string | undefined {
  const folded = foldName(name);
  let best: { readonly name: string; readonly length: number } | undefined;
  for (const unit of units.values()) {
    for (const own of [unit.name, ...unit.aliases]) {
      const { folded: full, stem } = spellingOf(own);
      const found = [full, stem].find((one) => one.length >= 2 && folded.includes(one));
      if (found && found.length > (best?.length ?? 0)) best = { name: unit.name, length: found.length };
    }
  }
  if (best) return best.name;
  const period = findPeriod(name)?.text ?? '';
  const parts = name
    .replace(period, ' ')
    .replace(stretch, ' ')
    .split(/[\s\-—_·.()（）【】[\]]+/);
  return parts.find((part) => part.length >= 3 && part.length <= 15 && looksLikeUnit(part));
}

function looksLikeUnit(part: string): boolean {
  if (/(表|统计|情况|台账|数据|汇总)/.test(part)) return false;
  const { family } = spellingOf(part);
  return family !== 'bare' && (family !== 'whole' || unitKindOf(part) === 'hospital');
}
