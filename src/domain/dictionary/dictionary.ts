/** The entries, found by code, name and alias. */
import { foldName } from '../name';
import { readEntries, type Entry } from './entry';

export interface Dictionary {
  readonly entries: ReadonlyMap<string, Entry>;
  /** By folded name or alias; names before aliases. */
  readonly named: ReadonlyMap<string, Entry>;
}

export const emptyDictionary: Dictionary = { entries: new Map(), named: new Map() };

export function dictionaryOf(entries: readonly Entry[]): Dictionary {
  const named = new Map<string, Entry>();
  const add = (name: string, entry: Entry): void => {
    const folded = foldName(name);
    if (!named.has(folded)) named.set(folded, entry);
  };
  const indicators = entries.filter((entry) => !entry.operator);
  for (const entry of indicators) add(entry.name, entry);
  for (const entry of indicators) for (const alias of entry.aliases) add(alias, entry);
  return { entries: new Map(entries.map((entry) => [entry.code, entry])), named };
}

/** The starter dictionary. Read when it is first asked for: the first page does without it. */
export async function loadDictionary(): Promise<Dictionary> {
  const { starter } = await import('./starter');
  return dictionaryOf(starter.flatMap(readEntries));
}
