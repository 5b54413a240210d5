/** Words that forms use in captions: `序号 | 单位 | 合计 | 备注`. Two of them are full evidence. */
import { captionWord, entityCaption, pivotCorner } from '../words';
import type { Feature } from './feature';

export const vocabulary: Feature = {
  name: 'vocabulary',
  weight: 2,
  measure: ({ spots }) =>
    Math.min(
      1,
      spots.filter(
        ({ sort, text }) =>
          sort === 'text' &&
          text.length <= 20 &&
          (captionWord.test(text) || entityCaption.test(text) || pivotCorner.test(text)),
      ).length / 2,
    ),
};
