/** Forms that are no tables: labels, each with its text behind it or room for one. */
import type { Leaf } from './paths';
import type { Line } from './picture';
import { captionWord, entityCaption, formLabel, serialCaption } from './words';

/** Labels with room for their texts (`单位名称 | … | 负责人 | …`): every caption has an empty column behind it, and no amounts. */
export function isForm(leaves: readonly Leaf[], lines: readonly Line[]): boolean {
  if (leaves.some(({ spot }) => spot && isTableCaption(spot.text))) return false;
  if (areLabels(leaves, lines) || areRowsLabels(leaves, lines) || arePairs(leaves, lines)) return true;
  const captioned = leaves.filter(({ spot }) => spot).map(({ column }) => column);
  const apart = captioned.every((column, i) => i === 0 || column > (captioned[i - 1] as number) + 1);
  if (!apart || captioned.length < 2) return false;
  const spots = lines.flatMap((line) => line.spots);
  const fitting = spots.filter((s) => s.sort === 'text' && captioned.includes(s.column)).length;
  return fitting >= spots.length * 0.9 && spots.every(({ sort }) => sort === 'text');
}

/** 指标名称, 代码, 计量单位, 序号: said above columns, never in front of a blank to be filled in. */
function isTableCaption(text: string): boolean {
  return serialCaption.test(text) || /^(指标|指标名称|项目名称|计量单位|代码)$/.test(text);
}

/** `统计机构 | 海棠县卫健委`: a few lines of two texts, the second of the first line no word for a caption. */
function arePairs(leaves: readonly Leaf[], lines: readonly Line[]): boolean {
  const second = leaves[1]?.spot?.text ?? '';
  if (leaves.length !== 2 || lines.length > 4 || captionWord.test(second) || entityCaption.test(second))
    return false;
  return (
    lines.every(({ spots }) => spots.every(({ sort }) => sort === 'text')) && /[\u4e00-\u9fff]/.test(second)
  );
}

/** `请假事由 | … `, `科室意见 | …`: every line begins with a label of a form, the first too, and hardly a number stands behind. */
function areRowsLabels(leaves: readonly Leaf[], lines: readonly Line[]): boolean {
  const firsts = [leaves[0]?.spot?.text ?? '', ...lines.map(({ spots }) => spots[0]?.text ?? '')];
  if (lines.length < 2 || lines.length > 30 || !firsts.slice(0, 2).every((text) => formLabel.test(text)))
    return false;
  const spots = lines.flatMap((line) => line.spots);
  const numbers = spots.filter(({ sort }) => sort === 'number').length;
  return (
    firsts.filter((text) => formLabel.test(text)).length >= firsts.length * 0.8 && numbers <= spots.length / 5
  );
}

/** `单位名称 | 甲镇卫生院 | 负责人 | 张三`: every other column holds labels of a form, from the first line on. */
function areLabels(leaves: readonly Leaf[], lines: readonly Line[]): boolean {
  if (leaves.length < 4 || leaves.length % 2 !== 0 || lines.length > 20) return false;
  const labels = leaves.filter((_, i) => i % 2 === 0);
  const inLabels = new Set(labels.map(({ column }) => column));
  const below = lines.flatMap(({ spots }) =>
    spots.filter((s) => inLabels.has(s.column)).map(({ text }) => text),
  );
  const texts = [...labels.map(({ spot }) => spot?.text ?? ''), ...below];
  const fitting = texts.filter((text) => formLabel.test(text)).length;
  return below.length > 0 && labels.every(({ spot }) => spot) && fitting >= texts.length * 0.7;
}
