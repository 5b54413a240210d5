/** Forms that are no tables: labels, each with its text behind it or room for one. */
import type { Leaf } from './paths';
import type { Line } from './picture';
import { formLabel } from './words';

/** Labels with room for their texts (`单位名称 | … | 负责人 | …`): every caption has an empty column behind it, and no amounts. */
export function isForm(leaves: readonly Leaf[], lines: readonly Line[]): boolean {
  if (areLabels(leaves, lines)) return true;
  const captioned = leaves.filter(({ spot }) => spot).map(({ column }) => column);
  const apart = captioned.every((column, i) => i === 0 || column > (captioned[i - 1] as number) + 1);
  if (!apart || captioned.length < 2) return false;
  return lines.every(({ spots }) => spots.every((s) => s.sort === 'text' && captioned.includes(s.column)));
}

/** `单位名称 | 甲镇卫生院 | 负责人 | 张三`: every other column holds labels of a form, from the first line on. */
function areLabels(leaves: readonly Leaf[], lines: readonly Line[]): boolean {
  if (leaves.length < 4 || leaves.length % 2 !== 0 || lines.length > 20) return false;
  return leaves.every(({ column, spot }, i) => {
    if (i % 2 !== 0) return true;
    const below = lines.flatMap(({ spots }) =>
      spots.filter((s) => s.column === column).map(({ text }) => text),
    );
    const texts = [spot?.text ?? '', ...below];
    return texts.filter((text) => formLabel.test(text)).length >= texts.length * 0.7 && below.length > 0;
  });
}
