/** Sentences and filled-in labels speak against: `填报单位:某县`, `本表一式三份。`. */
import { isPhrase } from '../caption';
import type { Feature } from './feature';

export const sentences: Feature = {
  name: 'sentences',
  weight: -5,
  measure: ({ spots }) => spots.filter(isPhrase).length / spots.length,
};
