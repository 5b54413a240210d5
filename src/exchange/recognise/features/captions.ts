/** Captions are short texts, years, months or dates: `乡镇 | 活产数 | 2025年`, not `城关镇 | 120 | 118`. */
import { captionsOf } from '../caption';
import type { Feature } from './feature';

export const captions: Feature = {
  name: 'captions',
  weight: 3,
  measure: (line) => captionsOf(line).length / line.spots.length,
};
