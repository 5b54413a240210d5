/**
 * Blocks side by side: the same captions again (`姓名 | 数字 | 姓名 | 数字`, the two halves of a balance sheet), or another
 * table behind an empty column.
 */
import type { Leaf } from './paths';
import { captionOf } from './roles';
import type { Tally } from './tally';
import { entityCaption, indicatorCaption, serialCaption } from './words';

/** Columns at which repeated blocks begin; one block where nothing repeats. */
export function blocksOf(
  leaves: readonly Leaf[],
  tallies: ReadonlyMap<number, Tally>,
): readonly (readonly Leaf[])[] {
  if (!leaves.some(({ spot }) => spot)) return pairsOf(leaves, tallies) ?? [leaves];
  for (const parts of [2, 3, 4]) {
    if (leaves.length % parts !== 0 || leaves.length / parts < 2) continue;
    const size = leaves.length / parts;
    const blocks = Array.from({ length: parts }, (_, i) => leaves.slice(i * size, (i + 1) * size));
    const first = blocks[0] as readonly Leaf[];
    if (blocks.slice(1).every((block) => repeats(first, block, tallies) && isLabelled(block, tallies)))
      return blocks;
  }
  return namedAgain(leaves, tallies) ?? [leaves];
}

/** Without captions: names and numbers by turns are as many tables as there are pairs. */
function pairsOf(
  leaves: readonly Leaf[],
  tallies: ReadonlyMap<number, Tally>,
): readonly (readonly Leaf[])[] | undefined {
  const filled = leaves.filter(({ column }) => {
    const { texts, numbers, marks } = tallies.get(column) as Tally;
    return texts + numbers + marks > 0;
  });
  const byTurns = filled.every(({ column }, i) => {
    const { texts, numbers, marks } = tallies.get(column) as Tally;
    return i % 2 === 0 ? texts > numbers : numbers + marks > texts;
  });
  if (!byTurns || filled.length < 4 || filled.length % 2 !== 0) return undefined;
  return filled.flatMap((leaf, i) => (i % 2 === 0 ? [[leaf, filled[i + 1] as Leaf]] : []));
}

/** `乡镇 | 上报率 | 名次 | 乡镇 | 及时率`: the caption of the names stands again, above names. */
function namedAgain(
  leaves: readonly Leaf[],
  tallies: ReadonlyMap<number, Tally>,
): readonly (readonly Leaf[])[] | undefined {
  const caption = captionOf(leaves[0] as Leaf);
  if (!entityCaption.test(caption) && !indicatorCaption.test(caption) && !nameEnding.test(caption))
    return undefined;
  const starts = leaves.flatMap((leaf, i) =>
    captionOf(leaf) === caption && leaf.path.length === 1 ? [i] : [],
  );
  if (starts.length < 2) return undefined;
  const blocks = starts.map((from, i) => leaves.slice(from, starts[i + 1] ?? leaves.length));
  return blocks.every((block) => block.length > 1 && isLabelled(block, tallies)) ? blocks : undefined;
}

const nameEnding = /(科室|名称|单位|机构|乡镇|地区|项目|指标|姓名)$/;

/** All captions equal, or all but the first, where the first names another half (资产, 负债). */
function repeats(
  first: readonly Leaf[],
  block: readonly Leaf[],
  tallies: ReadonlyMap<number, Tally>,
): boolean {
  const differing = block.filter((leaf, i) => captionOf(leaf) !== captionOf(first[i] as Leaf));
  // 一季度 over one block, 二季度 over the other.
  if (block.some((leaf) => leaf.path.length > 1) && !(hasOneGroup(first) && hasOneGroup(block))) return false;
  const [own, its] = [captionOf(first[0] as Leaf), captionOf(block[0] as Leaf)];
  // 门诊科室 | 人次 | 住院科室 | 床日: two names of one kind, each before its amounts.
  if (own.length > 2 && own !== its && own.slice(-2) === its.slice(-2) && nameEnding.test(own)) return true;
  if (differing.length === 0) return true;
  if (differing.length > 1 || differing[0] !== block[0]) return false;
  // 收入 | 金额 | 支出 | 金额: with two columns only where no first one holds groups of the other.
  const flat = [first, block].every((one) => tallies.get((one[0] as Leaf).column)?.tall === 0);
  return block.length > 2 || (flat && own.length <= 4 && its.length === own.length);
}

function hasOneGroup(block: readonly Leaf[]): boolean {
  return block.every(({ path }) => path.length === 2 && path[0] === block[0]?.path[0]);
}

/** The block begins with names, not with amounts. */
function isLabelled(block: readonly Leaf[], tallies: ReadonlyMap<number, Tally>): boolean {
  if (serialCaption.test(captionOf(block[0] as Leaf))) return true;
  const { texts, slots, numbers, counting } = tallies.get((block[0] as Leaf).column) as Tally;
  return texts + slots > 0 ? texts + slots > numbers : numbers > 1 && counting;
}
