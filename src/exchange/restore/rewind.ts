/** A ledger as it stood at an entry of its own history: what was done since is taken back, newest first (law 10). */
import { applyToCatalog, invert, stepsOf } from '#domain/change/change';
import { byPlace, keyOfFact } from '#domain/fact/fact';
import type { FileId } from '#domain/id';
import type { LedgerContent } from '../ledger-file/content';

export interface Spot {
  /** The newest entry then; 0 is before the first. */
  readonly entry: number;
  readonly entryAt: string;
  readonly files: readonly FileId[];
}

/** undefined where this history never was there: it is another one. */
export function rewind(content: LedgerContent, { entry, entryAt, files }: Spot): LedgerContent | undefined {
  const history = [...content.history].sort((a, b) => a.id - b.id);
  if (entry > 0 && !history.some(({ id, at }) => id === entry && at === entryAt)) return undefined;
  const facts = new Map(byPlace(content.facts));
  let { catalog } = content;
  for (const { change } of history.filter(({ id }) => id > entry).reverse()) {
    const back = invert(change);
    catalog = applyToCatalog(catalog, back);
    for (const { from, to } of stepsOf(back, 'facts')) {
      if (to) facts.set(keyOfFact(to), to);
      else if (from) facts.delete(keyOfFact(from));
    }
  }
  const kept = new Set(files);
  return {
    catalog,
    facts: [...facts.values()],
    history: history.filter(({ id }) => id <= entry),
    files: content.files.filter(({ id }) => kept.has(id)),
  };
}
