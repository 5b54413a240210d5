/** Two states of a ledger laid beside one another: what only one has, and what both have differently. */
import { definitions, keyOf, type Definition, type Definitions } from '#domain/catalog/collections';
import type { Fact } from '#domain/fact/fact';
import { canonical } from '../ledger-file/canonical';
import type { LedgerContent } from '../ledger-file/content';

export interface Counts {
  readonly onlyHere: number;
  readonly onlyThere: number;
  readonly differing: number;
  readonly same: number;
}

export interface LedgerComparison {
  readonly facts: Counts;
  readonly definitions: Readonly<Record<Definition, Counts>>;
}

type State = Pick<LedgerContent, 'catalog' | 'facts'>;

export function compareLedgers(here: State, there: State): LedgerComparison {
  const lists = definitions.map((kind) => [
    kind,
    countsOf<Definitions[Definition]>(
      here.catalog[kind].values(),
      there.catalog[kind].values(),
      (a, b) => canonical(a) === canonical(b),
    ),
  ]);
  return {
    facts: countsOf(here.facts, there.facts, sameFigure),
    definitions: Object.fromEntries(lists) as Record<Definition, Counts>,
  };
}

export function isEqual({ facts, definitions: lists }: LedgerComparison): boolean {
  return [facts, ...Object.values(lists)].every(
    ({ onlyHere, onlyThere, differing }) => onlyHere + onlyThere + differing === 0,
  );
}

/** Whether two facts of one place say the same, whenever and from wherever they came. */
export function sameFigure(a: Fact, b: Fact): boolean {
  return a.value === b.value && a.status === b.status && a.text === b.text && a.note === b.note;
}

function countsOf<R extends Parameters<typeof keyOf>[0]>(
  here: Iterable<R>,
  there: Iterable<R>,
  same: (a: R, b: R) => boolean,
): Counts {
  const known = new Map([...here].map((one) => [keyOf(one), one]));
  const all = known.size;
  const counts = { onlyThere: 0, differing: 0, same: 0 };
  for (const one of there) {
    const own = known.get(keyOf(one));
    counts[own === undefined ? 'onlyThere' : same(own, one) ? 'same' : 'differing'] += 1;
  }
  return { ...counts, onlyHere: all - counts.same - counts.differing };
}
