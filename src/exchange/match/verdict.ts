/**
 * What scores amount to. From `sure` on a match is taken, if nothing else comes near it; from `likely` on it is asked;
 * below it is something new. Nothing doubtful is ever taken silently.
 */
import type { Scored } from './rule';

const sure = 0.9;
const likely = 0.62;
/** What the second best must lag behind. */
const lead = 0.05;
/** Answers that fit on a line. */
const most = 3;

export type Verdict<Known> =
  | { readonly kind: 'taken'; readonly best: Scored<Known> }
  | { readonly kind: 'asked'; readonly best: readonly Scored<Known>[] }
  | { readonly kind: 'new' };

export function verdictOf<Known>(candidates: readonly Scored<Known>[]): Verdict<Known> {
  const ranked = candidates.filter(({ score }) => score >= likely).sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first) return { kind: 'new' };
  if (first.score >= sure && (!second || first.score - second.score >= lead)) {
    return { kind: 'taken', best: first };
  }
  return { kind: 'asked', best: ranked.slice(0, most) };
}
