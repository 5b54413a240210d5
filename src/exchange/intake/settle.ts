/**
 * Old → new. A figure that stands is not written again; one that differs goes by the clerk's choice, which can be another
 * for each cell. A blank in the ledger is always filled; nothing in the file never empties anything (law 2).
 */
import type { Step } from '#domain/change/change';
import { keyOfFact, type Fact, type FactKey } from '#domain/fact/fact';
import type { Draft, Strategy } from './draft';

export interface FactChange {
  readonly old: Fact;
  readonly new: Fact;
  /** Whether the file's figure goes in. */
  readonly taken: boolean;
}

export interface Settled {
  readonly written: readonly Step<Fact>[];
  readonly changes: readonly FactChange[];
  readonly kept: number;
  readonly same: number;
}

const takes: Readonly<Record<Strategy, (old: Fact, incoming: Fact) => boolean>> = {
  overwrite: () => true,
  blanks: (old) => isBlank(old),
  newest: (old, incoming) => isBlank(old) || timeOf(incoming) >= timeOf(old),
};

export function settled(
  facts: readonly Fact[],
  { strategy, exceptions }: Pick<Draft, 'strategy' | 'exceptions'>,
  present: (key: FactKey) => Fact | undefined,
  besides: ReadonlySet<FactKey> = new Set(),
): Settled {
  const written: Step<Fact>[] = [];
  const changes: FactChange[] = [];
  let same = 0;
  for (const fact of facts) {
    const key = keyOfFact(fact);
    const old = present(key);
    if (!old) written.push({ to: fact });
    else if (holdsSame(old, fact)) same += 1;
    else {
      // Last year's figure as this year's file repeats it never takes the place of last year's own unasked.
      const by = besides.has(key) ? 'blanks' : strategy;
      const taken = takes[by](old, fact) !== exceptions.has(key);
      // A note is about the figure's place: it outlives the figure.
      const to = old.note === undefined ? fact : { ...fact, note: old.note };
      changes.push({ old, new: to, taken });
      if (taken) written.push({ from: old, to });
    }
  }
  return { written, changes, kept: changes.filter(({ taken }) => !taken).length, same };
}

function holdsSame(a: Fact, b: Fact): boolean {
  return a.value === b.value && a.status === b.status && a.text === b.text;
}

function isBlank({ value, status, text }: Fact): boolean {
  return value === null && text === undefined && (status === undefined || status === 'blank');
}

/** When the figure was last worked on: as the file was saved, else as it was written here. */
function timeOf({ source, at }: Fact): string {
  return source.kind === 'file' ? (source.saved ?? at) : at;
}
