/** A row `甲 | 乙 | 1 | 2` within the next four lines is near certain. */
import { isCodeRow } from '../code-row';
import type { Feature } from './feature';

export const codeRowBelow: Feature = {
  name: 'codeRowBelow',
  weight: 3,
  measure: (_line, below) => (below.slice(0, 4).some(isCodeRow) ? 1 : 0),
};
