/** The indicators of the ledger and the entries of the dictionary, as they are searched and filtered. */
import { findIndicator, type Catalog } from '#domain/catalog/catalog';
import type { Dictionary } from '#domain/dictionary/dictionary';
import type { Entry } from '#domain/dictionary/entry';
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { useCounts } from '#domain/indicator/uses';
import { bySound } from '#domain/name';
import { membersOf } from '#domain/table/cell';
import { inOrder } from '#domain/table/edition';
import { keysOf, search, type Keys } from '../search';

export const kinds = ['all', 'input', 'computed'] as const;
export const useKinds = ['all', 'used', 'unused'] as const;

export interface Filters {
  readonly query: string;
  readonly kind: (typeof kinds)[number];
  readonly use: (typeof useKinds)[number];
  /** '' for all of them. */
  readonly field: string;
}

export const noFilters: Filters = { query: '', kind: 'all', use: 'all', field: '' };

/** How many tables, formulas, rules and targets need each. Kept while the definitions that count stand. */
export function usesIn(catalog: Catalog): ReadonlyMap<IndicatorId, number> {
  const { indicators, tables, rules, targets } = catalog;
  if (known && [indicators, tables, rules, targets].every((part, i) => part === known?.parts[i])) {
    return known.counts;
  }
  known = { parts: [indicators, tables, rules, targets], counts: useCounts(catalog) };
  return known.counts;
}
let known: { parts: unknown[]; counts: ReadonlyMap<IndicatorId, number> } | undefined;

export function listIndicators(
  catalog: Catalog,
  dictionary: Dictionary,
  { query, kind, use, field }: Filters,
): readonly Indicator[] {
  const counts = use === 'all' ? undefined : usesIn(catalog);
  const kept = inFormOrder(catalog).filter(
    (one) =>
      (kind === 'all' || one.kind === kind) &&
      (use === 'all' || (use === 'used') === (counts?.get(one.id) ?? 0) > 0) &&
      (field === '' || fieldOf(one, dictionary) === field),
  );
  return search(query, kept, indicatorKeys);
}

/**
 * As the tables show them, table by table; what none shows behind, by name. Kept while both stand: as they are stored they
 * have no order, and a list must be the same after the page was loaded anew.
 */
function inFormOrder({ indicators, tables }: Catalog): readonly Indicator[] {
  if (ordered?.indicators === indicators && ordered.tables === tables) return ordered.list;
  const shown = new Set(inOrder([...tables.values()]).flatMap((table) => membersOf(table, 'indicator')));
  const first = [...shown].flatMap((id) => indicators.get(id as IndicatorId) ?? []);
  const others = [...indicators.values()].filter(({ id }) => !shown.has(id));
  others.sort((a, b) => bySound.compare(a.name, b.name));
  ordered = { indicators, tables, list: [...first, ...others] };
  return ordered.list;
}
let ordered: (Pick<Catalog, 'indicators' | 'tables'> & { readonly list: readonly Indicator[] }) | undefined;

export function listEntries(
  dictionary: Dictionary,
  { query, kind, field }: Filters,
  isTaken: (entry: Entry) => boolean,
  onlyNew: boolean,
): readonly Entry[] {
  const kept = [...dictionary.entries.values()].filter(
    (one) =>
      (kind === 'all' || (one.formula === null) === (kind === 'input')) &&
      (field === '' || one.field === field) &&
      !(onlyNew && isTaken(one)),
  );
  return search(query, kept, entryKeys);
}

/** 领域: that of its entry; '' where it has none. */
export function fieldOf({ entry }: Indicator, dictionary: Dictionary): string {
  return (entry === undefined ? undefined : dictionary.entries.get(entry)?.field) ?? '';
}

/** In the order of the dictionary. */
export function fieldsOf({ entries }: Dictionary): string[] {
  return [...new Set([...entries.values()].map(({ field }) => field))];
}

const keys = new WeakMap<object, Keys>();

/** Kept by record: of ten thousand only what changed is folded anew. */
export function indicatorKeys(one: Indicator): Keys {
  return keptKeys(one, () => [one.name, ...one.aliases, one.code]);
}

function entryKeys(one: Entry): Keys {
  return keptKeys(one, () => [one.name, ...one.aliases, one.code]);
}

function keptKeys(record: object, names: () => readonly (string | undefined)[]): Keys {
  let made = keys.get(record);
  if (!made) keys.set(record, (made = keysOf(names())));
  return made;
}

const takenKnown = new WeakMap<Catalog['indicators'], ReadonlyMap<string, Indicator>>();

/** By the entry's code the indicator it is in the ledger. */
export function takenEntries(catalog: Catalog, dictionary: Dictionary): ReadonlyMap<string, Indicator> {
  let taken = takenKnown.get(catalog.indicators);
  if (!taken || dictionary.entries.size === 0) {
    const made = new Map<string, Indicator>();
    for (const one of catalog.indicators.values()) {
      if (one.entry !== undefined && !made.has(one.entry)) made.set(one.entry, one);
    }
    for (const entry of dictionary.entries.values()) {
      const named = made.has(entry.code) ? undefined : findIndicator(catalog, entry.name);
      if (named) made.set(entry.code, named);
    }
    taken = made;
    if (dictionary.entries.size > 0) takenKnown.set(catalog.indicators, made);
  }
  return taken;
}
