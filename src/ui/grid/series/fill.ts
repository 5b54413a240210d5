/**
 * What the fill handle writes: the source goes on over the cells dragged across. Neighbours of one kind make a series of
 * their own, so `1 甲` goes on with 2 乙; an empty cell stays empty in every round; what belongs to no series is repeated.
 * One number alone is copied. Ctrl turns it about: the number counts, everything else is copied.
 */
import { number } from './number';
import { wrapped, type Rule } from './rule';
import { rules } from './rules';

export interface FillOptions {
  /** Dragged up or to the left: the series counts down. */
  readonly backwards: boolean;
  readonly ctrl: boolean;
}

/** The source in reading order; the first text given back is for the cell next to it. */
export function fillSeries(
  source: readonly string[],
  count: number,
  { backwards, ctrl }: FillOptions,
): string[] {
  if (source.length === 0) return [];
  const loneNumber = source.length === 1 && number.kind(source[0] ?? '') !== undefined;
  const member = loneNumber === ctrl ? seriesOf(source) : repeated(source);
  return Array.from({ length: count }, (_, at) => member(backwards ? -1 - at : source.length + at));
}

type Member = (at: number) => string;

function repeated(source: readonly string[]): Member {
  return (at) => source[wrapped(at, source.length)] ?? '';
}

interface Run {
  readonly rule: Rule | undefined;
  readonly kind: string | undefined;
  readonly places: number[];
}

function seriesOf(source: readonly string[]): Member {
  const members = new Map<number, Member>();
  for (const run of runsOf(source)) {
    const texts = run.places.map((place) => source[place] ?? '');
    const next = run.rule?.series(texts) ?? repeated(texts);
    for (const [index, place] of run.places.entries())
      members.set(place, (round) => next(round * texts.length + index));
  }
  return (at) => members.get(wrapped(at, source.length))?.(Math.floor(at / source.length)) ?? '';
}

/** Empty cells belong to no run and end none. */
function runsOf(source: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const [place, text] of source.entries()) {
    if (text.trim() === '') continue;
    const rule = rules.find((each) => each.kind(text) !== undefined);
    const kind = rule?.kind(text);
    const last = runs[runs.length - 1];
    if (last && last.rule === rule && last.kind === kind) last.places.push(place);
    else runs.push({ rule, kind, places: [place] });
  }
  return runs;
}
