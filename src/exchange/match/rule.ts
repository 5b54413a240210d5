/**
 * One reason why a caption of a file may stand for something known already, with examples that are run as tests. A score
 * of 1 is certain, 0 says nothing, below 0 speaks against it.
 */
export interface Rule<Asked, Known = Asked> {
  readonly name: string;
  score(asked: Asked, known: Known): number;
}

/** What stands in the file, what is known, and what the rule makes of it. */
export type Example<Source> = readonly [asked: Source, known: Source, score: number];

export interface ShownRule<Prepared, Source> extends Rule<Prepared> {
  readonly examples: readonly Example<Source>[];
}

export interface Scored<Known> {
  readonly known: Known;
  readonly score: number;
  /** The rules that spoke for it, strongest first. */
  readonly because: readonly string[];
}

/** The strongest reason for counts, every reason against is taken off. */
export function scoreOf<Prepared>(
  rules: readonly Rule<Prepared>[],
  asked: Prepared,
  known: Prepared,
): { readonly score: number; readonly because: readonly string[] } {
  let best = 0;
  let against = 0;
  const speaking: [string, number][] = [];
  for (const rule of rules) {
    const score = rule.score(asked, known);
    if (score > 0) speaking.push([rule.name, score]);
    if (score > best) best = score;
    if (score < 0) against += score;
  }
  speaking.sort((a, b) => b[1] - a[1]);
  return { score: Math.max(0, best + against), because: speaking.map(([name]) => name) };
}
