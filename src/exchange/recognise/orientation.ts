/** Which way a table lies, by its captions, its row names and what its columns hold. */
import { aspectOf } from './aspect';
import { isPeriodCaption, isTotalCaption } from './caption';
import { findPeriod } from '#domain/period/text';
import type { Orientation } from './finding';
import { fold } from './fold';
import type { Leaf } from './paths';
import { captionOf } from './roles';
import type { Role } from './roles';
import type { Tally } from './tally';
import { answer, entityCaption, indicatorCaption, numberedCaption, personCaption } from './words';

const entityName =
  /(镇|乡|街道|办事处|医院|卫生院|卫生室|服务中心|服务站|中心|县|区|市|省|州|村|社区|科|科室|局|(?<![住入出])院|所|站|部|公司|学校|支行|分行)$/;

/** 门诊人次, 业务用房面积, 活产数(人). */
const indicatorName =
  /[率数额量]$|(人次|台次|床日|例次|收入|支出|费用|面积|人口|人员)$|\([人元%张个次例户‰万千平].*\)$/;

/** 0-4岁, 65岁以上: a number that is no numbering. */
const ageName = /^\d+([-~—至]\d+)?(岁|月龄|天|周)/;

/** What is said of goods and medicines. */
const goods = /^(摘要|Qty|Unit price|Price|规格|型号|规格型号|单价|品牌|厂家|生产厂家|.{0,4}剂型)$/i;
/** Rows named by these are periods. */
const periodCaption = /^(年份|年度|年|月份|月|季度|日期|期别|Year|Month|Quarter|Date)$/i;
/** `3月1日`, `2024-03-01`. */
const day = /^(\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?$/;

const namesIndicators = /^.{0,6}指标(名称)?$/;

export interface Lie {
  readonly values: readonly Leaf[];
  readonly labels: readonly Leaf[];
  readonly nameLeaf: Leaf | undefined;
  readonly roles: ReadonlyMap<number, Role>;
  readonly tallies: ReadonlyMap<number, Tally>;
  /** Without the names of total rows. */
  readonly names: readonly string[];
  readonly title: string;
}

export function orientationOf(lie: Lie): Orientation {
  const { values, nameLeaf, roles, tallies, names, title } = lie;
  const measured = values.filter(({ path }) => !isTotalCaption(path));
  const caption = nameLeaf ? captionOf(nameLeaf) : '';
  const kinds = new Set(roles.values());
  const list = isList(values, caption, kinds, tallies);
  const periodNames = names.filter((name) => isPeriodName(name)).length;
  const byPeriod = periodCaption.test(caption) || (names.length > 1 && periodNames >= names.length * 0.8);
  if (byPeriod) return list ? 'list' : 'other';
  if (measured.length > 0 && measured.every(isPeriodLeaf)) return 'periods-in-columns';
  if (/(清单|名单|名册|花名册|登记|明细|申请书|目录)(?!.*(汇总|统计))/.test(title) && !kinds.has('measure'))
    return 'list';
  if ([...values, ...lie.labels].some((leaf) => goods.test(captionOf(leaf)))) return 'list';
  const described = [...roles].filter(([, role]) => role === 'name').length;
  if (described >= 4 || list) return 'list';
  const indicators = measure([
    indicatorCaption.test(caption) ? 2.4 : 0,
    kinds.has('measure') ? 2 : 0,
    kinds.has('code') ? 0.5 : 0,
    share(names, (name) => (numberedCaption.test(name) && !ageName.test(name)) || /其中/.test(name)) * 2,
    share(names, (name) => indicatorName.test(name)) * 2,
    // Hospitals across: what stands down are their indicators.
    share(measured.map(entityOf), isEntityName) * (names.some(isEntityName) ? 1.5 : 3),
    values.some((leaf) => /年初|期末|本期|上年|同期|累计|本月|实际|计划/.test(leaf.path.join(''))) ? 1 : 0,
  ]);
  const entities = measure([
    entityCaption.test(caption) && !indicatorCaption.test(caption) ? 2 : 0,
    share(names, isEntityName) * 2,
    0.6,
  ]);
  return indicators > entities ? 'indicators-in-rows' : 'entities-in-rows';
}

/** 青山镇 → 应种 | 实种: what names somebody above counts as well. */
function entityOf(leaf: Leaf): string {
  return leaf.path.length > 1 && isEntityName(leaf.path[leaf.path.length - 2] ?? '')
    ? (leaf.path[leaf.path.length - 2] as string)
    : captionOf(leaf);
}

/** 红旗村卫生室(2) as well. */
export function isEntityName(name: string): boolean {
  return entityName.test(fold(name).replace(/\(\d{1,3}\)$/, ''));
}

/** A register or dictionary: people, or mostly text where values would be. */
function isList(
  values: readonly Leaf[],
  caption: string,
  kinds: ReadonlySet<Role>,
  tallies: ReadonlyMap<number, Tally>,
): boolean {
  if (personCaption.test(caption)) return true;
  // 指标 | 单位 | 目标 | 完成 | 牵头科室 | 存在问题: whatever more is said of each.
  const measured = kinds.has('measure') || values.some(({ path }) => aspectOf(path) !== undefined);
  if (measured && namesIndicators.test(caption)) return false;
  const filled = values.map(({ column }) => tallies.get(column) as Tally);
  const texty = filled.filter(
    (t) => t.texts - t.noisy + t.dates + t.slots > t.numbers + t.noisy + t.marks && !areAnswers(t),
  ).length;
  // Columns with nothing in them say nothing, but in a form that is all blank.
  const said = filled.filter((t) => t.texts + t.dates + t.slots + t.numbers + t.marks > 0).length;
  const numeric = filled.filter((t) => t.numbers > 0).length;
  if (texty > 0 && (texty > said / 2 || (texty === said / 2 && !entityCaption.test(caption)))) return true;
  const labels = [...kinds].length > 0 ? filled.length : 0;
  return labels > 0 && numeric === 0 && texty > 0;
}

/** √ and 是 are values like any others. */
function areAnswers({ distinct }: Tally): boolean {
  return distinct.size > 0 && [...distinct].every((text) => answer.test(text));
}

/** The leaf is a period, or the only caption below one; not a year over several measures. */
function isPeriodLeaf({ path }: Leaf): boolean {
  const caption = path[path.length - 1] ?? '';
  return isPeriodCaption(caption) || day.test(caption);
}

function isPeriodName(name: string): boolean {
  return day.test(name) || findPeriod(name)?.text.length === name.length;
}

function share(names: readonly string[], test: (name: string) => boolean): number {
  return names.length === 0 ? 0 : names.filter(test).length / names.length;
}

function measure(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}
