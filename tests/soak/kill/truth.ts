/** Runs in the page: what the database holds, and whether it is what its own history says it should be. */
import { definitions, keyOf } from '#domain/catalog/collections';
import { stepsOf, type Step } from '#domain/change/change';
import { unpackChange } from '#domain/change/packed';
import { factsOf } from '#domain/fact/columns';
import { keyOfFact, type Fact } from '#domain/fact/fact';
import { canonical } from '#exchange/ledger-file/canonical';
import { readPackedWhole } from '#store/whole';

export interface Truth {
  /** Whatever is wrong in itself, in words. */
  readonly faults: readonly string[];
  readonly entries: number;
  readonly facts: number;
  /** Of the entries after the one asked about: what was done, and the figures it set. */
  readonly news: readonly { readonly code: string; readonly set: Readonly<Record<string, number | null>> }[];
  /** The figures asked for; absent where there is none. */
  readonly figures: Readonly<Record<string, number | null>>;
}

export async function tell(database: string, after: number, wanted: readonly string[]): Promise<Truth> {
  const whole = await readPackedWhole(database);
  const history = whole.history.map(({ head, change }) => ({ head, change: unpackChange(change) }));
  const faults: string[] = [];
  const stands = new Map<string, Map<string, unknown>>(
    [...definitions, 'facts' as const].map((kind) => [kind, new Map<string, unknown>()]),
  );
  const files = new Set(whole.files.map(({ id }) => id as string));
  history.forEach(({ head, change }, i) => {
    if (head.id !== i + 1) faults.push(`entry ${i + 1} bears the number ${head.id}`);
    if (Object.keys(change).length === 0) faults.push(`entry ${head.id} has no change`);
    for (const [kind, records] of stands) {
      for (const { from, to } of stepsOf(change, kind as 'facts') as readonly Step<Fact>[]) {
        const key = keyOf((to ?? from) as Fact);
        if (canonical(records.get(key)) !== canonical(from))
          faults.push(`entry ${head.id} changes ${kind} ${key} from what did not stand there`);
        if (to) records.set(key, to);
        else records.delete(key);
        if (kind === 'facts' && to?.source.kind === 'file' && !files.has(to.source.file))
          faults.push(`entry ${head.id} has figures of a file that is not there`);
      }
    }
  });
  const facts = new Map(factsOf(whole.facts).map((fact) => [keyOfFact(fact) as string, fact]));
  for (const [kind, records] of stands) {
    const stored: ReadonlyMap<string, unknown> =
      kind === 'facts' ? facts : whole.catalog[kind as (typeof definitions)[number]];
    if (stored.size !== records.size)
      faults.push(`${kind}: ${stored.size} are stored, by history there are ${records.size}`);
    for (const [key, record] of records)
      if (canonical(stored.get(key)) !== canonical(record))
        faults.push(`${kind} ${key} is not what history says`);
  }
  const news = history
    .filter(({ head }) => head.id > after)
    .map(({ head, change }) => ({
      code: head.label.code,
      set: Object.fromEntries(
        stepsOf(change, 'facts').flatMap(({ to }) => (to ? [[keyOfFact(to), to.value]] : [])),
      ),
    }));
  const figures = wanted.flatMap((key) => {
    const fact = facts.get(key);
    return fact ? [[key, fact.value] as const] : [];
  });
  return {
    faults: faults.slice(0, 20),
    entries: history.length,
    facts: facts.size,
    news,
    figures: Object.fromEntries(figures),
  };
}
