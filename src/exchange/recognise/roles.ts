/**
 * What each column is for. From the left: label columns (serial, code, groups, name, unit of measure), then values from the
 * first column of amounts on. Serial, code and unit columns stay labels wherever they stand; remarks are neither.
 */
import { isPeriodCaption, isYear } from './caption';
import { fold } from './fold';
import type { Leaf } from './paths';
import type { Tally } from './tally';
import {
  amountCaption,
  answer,
  attributeCaption,
  codeCaption,
  countingUnit,
  entityCaption,
  idCaption,
  indicatorCaption,
  measureCaption,
  modelCaption,
  personCaption,
  personName,
  remarkCaption,
  serialCaption,
} from './words';

const yearCaption = /^(年份|年度|年|Year)$/i;
const monthCaption = /^(月份|月|季度|季|旬|周|日期?|Month|Quarter|Week|Day)$/i;

function isPeriodName(caption: string): boolean {
  return yearCaption.test(caption) || monthCaption.test(caption);
}

export type Role = 'serial' | 'code' | 'measure' | 'name' | 'value' | 'other' | 'none';

export interface Roles {
  readonly roles: ReadonlyMap<number, Role>;
  readonly nameColumn: number;
}

export function rolesOf(leaves: readonly Leaf[], counted: ReadonlyMap<number, Tally>): Roles {
  const captions = new Map(leaves.map((leaf) => [leaf.column, captionOf(leaf)]));
  const tallies = new Map(
    [...counted].map(([column, tally]) => [column, withUnits(tally, captions.get(column) ?? '')]),
  );
  const own = leaves.filter((leaf, i) => isOwn(leaf, leaves[i - 1], tallies));
  const roles = new Map<number, Role>(leaves.map(({ column }) => [column, 'none']));
  const amounts = new Set(own.filter((leaf) => isAmount(leaf, tallies)).map(({ column }) => column));
  if (amounts.size === 0) for (const leaf of own) if (isAmountCaption(leaf)) amounts.add(leaf.column);
  let inValues = false;
  let named = false;
  let last: Tally | undefined;
  for (const leaf of own) {
    const { column } = leaf;
    const tally = tallies.get(column) as Tally;
    const said = named && !(last && divides(last, tally));
    const before = own[own.indexOf(leaf) - 1];
    // 复核 behind an empty column, and not a number in it.
    const gap = before !== undefined && isGap(before, tallies) && tally.numbers === 0 && amounts.size > 0;
    const label = labelRole(leaf, tally, inValues, said, own, gap);
    if (label !== 'name' && label !== 'value') roles.set(column, label);
    else {
      if (label === 'value' || (amounts.has(column) && !isPeriodName(captionOf(leaf)))) inValues = true;
      roles.set(column, inValues ? 'value' : 'name');
      if (!inValues) last = tally;
      if (!inValues && leaf !== own[0] && tally.texts > 0) named = true;
      if (!inValues && (tally.texts > 1 || personName.test(captionOf(leaf)))) named = true;
      // What follows a person's name is said of the person.
      if (personName.test(captionOf(leaf)) && own.length > 2) inValues = true;
    }
  }
  settle(own, roles, tallies, amounts);
  return { roles, nameColumn: nameColumnOf(own, roles, tallies) };
}

/** 3.2万, 30张, 约70: amounts somebody wrote with their units. 65岁 names a row, 10片 of a 规格 is no amount. */
function isAmountText(text: string): boolean {
  const behind = /^[约近超≥≤]?\d[\d.,]*(?:万|亿|余|多)?(.*)$/.exec(text)?.[1];
  return (
    behind !== undefined && (behind === '' || (countingUnit.test(behind) && !/^[岁月天日年]/.test(behind)))
  );
}

function withUnits(tally: Tally, caption: string): Tally {
  const { numbers, texts, distinct } = tally;
  const amounts = [...distinct].filter(isAmountText).length;
  if (amounts < 2 || amounts < distinct.size * 0.7 || /(规格|型号|包装|剂量|用法)/.test(caption))
    return tally;
  return { ...tally, numbers: numbers + texts, texts: 0 };
}

/** 男 and 女 under each disease: the names before are groups, so the column names its rows. */
function divides(group: Tally, { texts }: Tally): boolean {
  return texts > 0 && (group.tall > 0 || group.texts < texts * 0.7);
}

/** A column under the same merged caption as its left neighbour counts only if it has data of its own. */
function isOwn(leaf: Leaf, before: Leaf | undefined, tallies: ReadonlyMap<number, Tally>): boolean {
  if (!before || !leaf.spot || leaf.spot !== before.spot) return true;
  const tally = tallies.get(leaf.column);
  return tally !== undefined && tally.numbers + tally.texts + tally.dates + tally.slots > 0;
}

function isGap({ spot, column }: Leaf, tallies: ReadonlyMap<number, Tally>): boolean {
  return !spot && isEmpty(tallies.get(column) as Tally);
}

export function captionOf(leaf: Leaf): string {
  return fold(leaf.path[leaf.path.length - 1] ?? '');
}

function isAmount(leaf: Leaf, tallies: ReadonlyMap<number, Tally>): boolean {
  const { numbers, texts, dates, marks } = tallies.get(leaf.column) as Tally;
  if (isKeyCaption(captionOf(leaf)) || isIdentity(captionOf(leaf))) return false;
  return numbers > 0
    ? numbers + marks >= texts + dates || numbers >= (texts + dates) / 3
    : marks > 0 && texts === 0;
}

function isAmountCaption(leaf: Leaf): boolean {
  const caption = captionOf(leaf);
  return (amountCaption.test(caption) || isPeriodCaption(caption)) && !isKeyCaption(caption);
}

/** Telephone and identity numbers are no amounts. */
function isIdentity(caption: string): boolean {
  return idCaption.test(caption) || /(电话|手机|身份证|证件号|邮编|号码)/.test(caption);
}

function isKeyCaption(caption: string): boolean {
  return [serialCaption, codeCaption, measureCaption, remarkCaption].some((key) => key.test(caption));
}

function labelRole(
  leaf: Leaf,
  tally: Tally,
  inValues: boolean,
  named: boolean,
  own: readonly Leaf[],
  isHelper: boolean,
): Role {
  const caption = captionOf(leaf);
  const { numbers, texts, dates, marks, slots, measures } = tally;
  const filled = numbers + texts + dates + marks + slots;
  if (remarkCaption.test(caption)) return leaf === own[0] ? 'name' : 'other';
  if (serialCaption.test(caption)) return 'serial';
  if (leaf === own[0] && /^(排名|名次|位次)$/.test(caption)) return 'serial';
  if (idCaption.test(caption) && !inValues && !named) return 'code';
  if (codeCaption.test(caption) && !(inValues && texts > numbers && leaf !== own[own.length - 1]))
    return 'code';
  if (measureCaption.test(caption) && !inValues && (caption !== '单位' || measures > 0 || filled === 0)) {
    return texts > 0 && measures < texts / 3 ? 'name' : 'measure';
  }
  if (measureCaption.test(caption) && measures > 0 && texts > numbers && leaf === own[own.length - 1])
    return 'measure';
  if (inValues) {
    // Beside captions a column without one is a helper; where no column has any, it is as good as the others.
    const bare = (caption === '' && own.some(({ spot }) => spot)) || isHelper;
    return caption === '' && filled === 0 ? 'none' : bare ? 'other' : 'value';
  }
  if (leaf === own[0]) {
    if (numbers > texts && caption === '' && tally.counting) return 'serial';
    if (numbers > texts && /^(年份|年度|年|月份|月|季度|时间|日期|期间|year|month|date)$/i.test(caption))
      return 'name';
    if (numbers > texts && tally.last !== undefined && isYear(String(tally.last))) return 'name';
    if (caption === '' && filled === 0) return 'none';
    if (numbers <= texts + dates) return 'name';
  }
  // 2024 | 1, 2024 | 2: a month beside its year.
  if (monthCaption.test(caption) && own[0] && yearCaption.test(captionOf(own[0]))) return 'name';
  if (numbers > texts + dates || (numbers > 0 && numbers >= (texts + dates) / 3)) return 'value';
  if (named && (attributeCaption.test(caption) || isAnswers(caption, tally))) return 'value';
  // A date behind a name or the number of an order tells something about it.
  const numbered = own[0] && idCaption.test(captionOf(own[0]));
  if ((named || numbered) && dates > texts) return 'value';
  if (filled > 0 && filled === marks) return 'value';
  if (filled === 0) {
    if (caption === '') return 'none';
    // In a form without any names filled in, captions that promise no amounts name what will be entered.
    return named || isAmountCaption(leaf) ? 'value' : 'name';
  }
  return 'name';
}

/** Every table names its rows: where no column was found to, the first one does; a list keeps its first name column only. */
function settle(
  own: readonly Leaf[],
  roles: Map<number, Role>,
  tallies: ReadonlyMap<number, Tally>,
  amounts: ReadonlySet<number>,
): void {
  const names = own.filter(({ column }) => roles.get(column) === 'name');
  const values = own.filter(({ column }) => roles.get(column) === 'value');
  const filled = values.every(({ column }) => !isEmpty(tallies.get(column) as Tally));
  if (filled && names.length > 1 && amounts.size === 0) {
    const kept = firstName(names, tallies);
    let end = kept;
    for (const { column, path } of names) {
      // 规格 straight behind the name belongs to it.
      if (column === end + 1 && modelCaption.test(fold(path[path.length - 1] ?? ''))) end = column;
      else if (column > kept) roles.set(column, 'value');
    }
  }
  // Three lists of words and a caption over nothing: what tells them apart is the first.
  const empty = values.length === 1 && isEmpty(tallies.get((values[0] as Leaf).column) as Tally);
  if (empty && names.length > 2 && amounts.size === 0) {
    for (const { column } of names.slice(1)) roles.set(column, 'value');
  }
  const labels = own.filter(({ column }) => ['name', 'code', 'serial'].includes(roles.get(column) as string));
  const first = own[0];
  if (labels.length === 0 && first && roles.get(first.column) === 'value') roles.set(first.column, 'name');
  const only = names[0];
  if (values.length === 0 && names.length === 1 && only && labels.length > 1) roles.set(only.column, 'value');
  if (!own.some(({ column }) => roles.get(column) === 'value')) {
    // Names, serials and codes with nothing but remarks: the remarks are what the list tells.
    for (const { column } of own) if (roles.get(column) === 'other') roles.set(column, 'value');
  }
}

function isEmpty({ numbers, texts, dates, marks, slots }: Tally): boolean {
  return numbers + texts + dates + marks + slots === 0;
}

/** 是否开展: a column of yes and no says something about the name before it. */
function isAnswers(caption: string, { texts, distinct }: Tally): boolean {
  return /^(是否|有无)/.test(caption) || (texts > 0 && [...distinct].every((text) => answer.test(text)));
}

function firstName(names: readonly Leaf[], tallies: ReadonlyMap<number, Tally>): number {
  const ungrouped = names.find(({ column }) => {
    const { tall, texts, dates, distinct, broken } = tallies.get(column) as Tally;
    return tall === 0 && (dates > texts || (!broken && distinct.size >= texts * 0.6));
  });
  return (ungrouped ?? (names[0] as Leaf)).column;
}

function nameColumnOf(
  own: readonly Leaf[],
  roles: ReadonlyMap<number, Role>,
  tallies: ReadonlyMap<number, Tally>,
): number {
  const names = own.filter(({ column }) => roles.get(column) === 'name');
  if (names.length === 0) {
    const label = own.find(({ column }) =>
      ['code', 'serial', 'measure'].includes(roles.get(column) as string),
    );
    return (label ?? (own[0] as Leaf)).column;
  }
  const fullest = Math.max(...names.map(({ column }) => (tallies.get(column) as Tally).texts));
  const rank = (leaf: Leaf) => {
    const { distinct, tall, texts } = tallies.get(leaf.column) as Tally;
    const caption = captionOf(leaf);
    const named =
      indicatorCaption.test(caption) ||
      entityCaption.test(caption) ||
      /名称?$|姓名/.test(caption) ||
      personName.test(caption);
    // Merged down, or written once above blanks: a group.
    if (tall > 0 || texts < fullest * 0.7) return distinct.size / 2;
    return (
      distinct.size +
      texts / 1000 +
      (named ? distinct.size / 2 + 1 : 0) -
      (personCaption.test(caption) && !named ? 1 : 0)
    );
  };
  return names.reduce((best, leaf) => (rank(leaf) > rank(best) ? leaf : best)).column;
}
