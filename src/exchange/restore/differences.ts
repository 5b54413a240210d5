/** In what two states of a ledger differ, one by one: definitions by name, figures by place, and which tables show them. */
import { definitions, keyOf, type Definition } from '#domain/catalog/collections';
import type { Catalog } from '#domain/catalog/catalog';
import { byPlace, keyOfFact, type Fact } from '#domain/fact/fact';
import type { IndicatorId, UnitId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import { membersOf } from '#domain/table/cell';
import { canonical } from '../ledger-file/canonical';
import type { LedgerContent } from '../ledger-file/content';
import { sameFigure } from './compare';

type State = Pick<LedgerContent, 'catalog' | 'facts'>;
export type Figure = Pick<Fact, 'value' | 'status' | 'text' | 'note'>;

export interface FactDifference {
  readonly indicator: IndicatorId;
  readonly unit: UnitId;
  readonly period: PeriodCode;
  readonly from?: Figure;
  readonly to?: Figure;
  /** Places in `tables`. */
  readonly tables: readonly number[];
}

export interface DefinitionDifference {
  readonly kind: Definition;
  /** Names where they have one, at most so many as anybody reads. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly count: number;
}

export interface Differences {
  readonly definitions: readonly DefinitionDifference[];
  /** Tables of either state that show a figure that differs, and how many of them. */
  readonly tables: readonly { readonly name: string; readonly count: number }[];
  readonly counts: { readonly added: number; readonly removed: number; readonly changed: number };
  /** By table, unit and period; at most `most`. */
  readonly facts: readonly FactDifference[];
  /** What the ids in `facts` are called. */
  readonly names: ReadonlyMap<string, string>;
}

/** Names listed of each kind. */
const listed = 100;

export function differencesOf(from: State, to: State, most: number): Differences {
  const tables = tablesOf(from.catalog, to.catalog);
  const counts = { added: 0, removed: 0, changed: 0 };
  const perTable = tables.names.map(() => 0);
  const facts: FactDifference[] = [];
  const take = (before: Fact | undefined, after: Fact | undefined): void => {
    const { indicator, unit, period } = (after ?? before) as Fact;
    counts[before ? (after ? 'changed' : 'removed') : 'added'] += 1;
    const shown = tables.showing.get(indicator) ?? [];
    for (const place of shown) perTable[place] = (perTable[place] ?? 0) + 1;
    facts.push({
      indicator,
      unit,
      period,
      tables: shown,
      ...(before ? { from: figureOf(before) } : {}),
      ...(after ? { to: figureOf(after) } : {}),
    });
  };
  const known = byPlace(from.facts);
  const met = new Set<string>();
  for (const fact of to.facts) {
    const key = keyOfFact(fact);
    const before = known.get(key);
    if (before) met.add(key);
    if (!before || !sameFigure(before, fact)) take(before, fact);
  }
  for (const fact of from.facts) if (!met.has(keyOfFact(fact))) take(fact, undefined);
  const names = namesIn(from.catalog, to.catalog);
  const order = ({ tables: [first = Infinity], indicator, unit, period }: FactDifference): string =>
    [String(first).padStart(4, '0'), period, names.get(unit) ?? '', names.get(indicator) ?? ''].join('|');
  const sorted = facts
    .map((one) => ({ one, by: order(one) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => one);
  const used = new Set(sorted.flatMap(({ indicator, unit }) => [indicator as string, unit as string]));
  return {
    definitions: definitions.flatMap((kind) => definitionsIn(kind, from.catalog, to.catalog)),
    tables: tables.names.map((name, i) => ({ name, count: perTable[i] ?? 0 })),
    counts,
    facts: sorted,
    names: new Map([...names].filter(([id]) => used.has(id))),
  };
}

/** Without what stands beside the figure: it goes to the page by the ten thousand. */
function figureOf({ value, status, text, note }: Fact): Figure {
  return {
    value,
    ...(status === undefined ? {} : { status }),
    ...(text === undefined ? {} : { text }),
    ...(note === undefined ? {} : { note }),
  };
}

function tablesOf(
  from: Catalog,
  to: Catalog,
): { names: string[]; showing: ReadonlyMap<IndicatorId, readonly number[]> } {
  const tables = [...new Map([...from.tables, ...to.tables]).values()];
  const showing = new Map<IndicatorId, number[]>();
  tables.forEach((table, place) => {
    // A table may have shown it in one state only.
    const editions = [from.tables.get(table.id), to.tables.get(table.id)];
    const shown = new Set(editions.flatMap((one) => (one ? membersOf(one, 'indicator') : [])));
    for (const id of shown as Set<IndicatorId>) showing.set(id, [...(showing.get(id) ?? []), place]);
  });
  return { names: tables.map(({ name }) => name), showing };
}

function namesIn(from: Catalog, to: Catalog): ReadonlyMap<string, string> {
  const lists = [from.units, from.indicators, to.units, to.indicators];
  return new Map(lists.flatMap((list) => [...list.values()].map(({ id, name }) => [id as string, name])));
}

function definitionsIn(kind: Definition, from: Catalog, to: Catalog): DefinitionDifference[] {
  const [old, now] = [from[kind], to[kind]] as ReadonlyMap<string, Named>[];
  if (!old || !now) return [];
  const added = [...now.values()].filter((one) => !old.has(keyOf(one)));
  const removed = [...old.values()].filter((one) => !now.has(keyOf(one)));
  const changed = [...now.values()].filter((one) => {
    const before = old.get(keyOf(one));
    return before !== undefined && before !== one && canonical(before) !== canonical(one);
  });
  const count = added.length + removed.length + changed.length;
  const names = (list: readonly Named[]): string[] => list.slice(0, listed).map(nameOf);
  return count === 0
    ? []
    : [{ kind, added: names(added), removed: names(removed), changed: names(changed), count }];
}

type Named = ({ readonly id: string } | { readonly key: string }) & {
  readonly name?: string;
  readonly title?: string;
};

/** '' where it has none: targets and the like are only counted. */
function nameOf({ name, title }: Named): string {
  return name ?? title ?? '';
}
