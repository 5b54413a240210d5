/** The evidence for a caption line, weighed. A line that reaches `enough` begins a table. To add one: a file and a line. */
import type { Range } from '#workbook/sheet';
import type { Evidence } from '../finding';
import type { Line, Picture } from '../picture';
import { amounts } from './amounts';
import { apart } from './apart';
import { blankForm } from './blank-form';
import { captions } from './captions';
import { codeRowBelow } from './code-row-below';
import { digitsBelow } from './digits-below';
import { emphasis } from './emphasis';
import type { Feature } from './feature';
import { likeAbove } from './like-above';
import { merges } from './merges';
import { numbersBelow } from './numbers-below';
import { regular } from './regular';
import { sentences } from './sentences';
import { spread } from './spread';
import { titleLine } from './title-line';
import { vocabulary } from './vocabulary';

export const features: readonly Feature[] = [
  captions,
  vocabulary,
  numbersBelow,
  spread,
  codeRowBelow,
  merges,
  blankForm,
  emphasis,
  digitsBelow,
  regular,
  amounts,
  apart,
  likeAbove,
  titleLine,
  sentences,
];

export const enough = 5.6;
/** A score at which there is no doubt. */
export const plenty = 7.5;

export function scoreOf(line: Line, below: readonly Line[], picture: Picture, region: Range): number {
  let score = 0;
  for (const { weight, measure } of features) score += weight * measure(line, below, picture, region);
  return score;
}

/** The same, told feature by feature. */
export function evidenceOf(
  line: Line,
  below: readonly Line[],
  picture: Picture,
  region: Range,
): readonly Evidence[] {
  return features
    .map(({ name, weight, measure }) => ({
      name,
      score: Math.round(weight * measure(line, below, picture, region) * 100) / 100,
    }))
    .filter(({ score }) => score !== 0)
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
}
