/** «在哪些表里», and in which formulas, rules and targets: the records that need an indicator. */
import type { Catalog } from '../catalog/catalog';
import { definitions, type Definition, type Definitions } from '../catalog/collections';
import type { IndicatorId } from '../id';
import { referencesOf } from './references';

export type Uses = { readonly [D in Definition]: readonly Definitions[D][] };

/** Kinds whose records go along with a table or a rule: no use of their own. */
const following: ReadonlySet<Definition> = new Set(['recipes', 'explanations', 'templates']);

export function usesOf(catalog: Catalog, id: IndicatorId): Uses {
  return Object.fromEntries(
    definitions.map((kind) => [
      kind,
      listOf(catalog, kind).filter((record) => referencesOf(kind, record).includes(id)),
    ]),
  ) as unknown as Uses;
}

/** How many records need each indicator; those that need none of them are not in it. */
export function useCounts(catalog: Catalog): ReadonlyMap<IndicatorId, number> {
  const counts = new Map<IndicatorId, number>();
  for (const kind of definitions) {
    if (following.has(kind)) continue;
    for (const record of listOf(catalog, kind)) {
      for (const id of referencesOf(kind, record)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

export function isUsed(uses: Uses): boolean {
  return definitions.some((kind) => uses[kind].length > 0);
}

function listOf<D extends Definition>(catalog: Catalog, kind: D): Definitions[D][] {
  return [...(catalog[kind] as ReadonlyMap<string, Definitions[D]>).values()];
}
