/** In which order indicators are computed: each after those its formula needs. A cycle is found with its path. */
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';

/** Ids each of which needs the next, and the last the first; undefined where every formula can be computed. */
export function findCycle(indicators: readonly Indicator[]): IndicatorId[] | undefined {
  const needs = new Map(indicators.map(({ id, formula }) => [id, neededBy(formula)]));
  return [...orderOf(needs).cycles][0] as IndicatorId[] | undefined;
}

function neededBy(formula: string | null): string[] {
  const parsed = formula === null ? undefined : parseFormula(formula);
  return parsed?.ok ? operandsOf(parsed.value) : [];
}

export interface Order<Id> {
  /** Needed ones first; those of a cycle stand where it was entered. */
  readonly ids: readonly Id[];
  readonly cycles: readonly (readonly Id[])[];
}

/** Walks depth first, without recursion: chains of formulas may be long. */
export function orderOf<Id>(needs: ReadonlyMap<Id, readonly Id[]>): Order<Id> {
  const ids: Id[] = [];
  const cycles: Id[][] = [];
  const done = new Set<Id>();
  for (const start of needs.keys()) {
    const path: { id: Id; next: number }[] = done.has(start) ? [] : [{ id: start, next: 0 }];
    const onPath = new Map(path.map(({ id }) => [id, 0]));
    while (path.length > 0) {
      const here = path[path.length - 1] as { id: Id; next: number };
      const needed = needs.get(here.id)?.[here.next];
      here.next += 1;
      if (needed === undefined) {
        done.add(here.id);
        ids.push(here.id);
        onPath.delete(here.id);
        path.pop();
      } else if (onPath.has(needed)) {
        cycles.push(path.slice(onPath.get(needed)).map(({ id }) => id));
      } else if (needs.has(needed) && !done.has(needed)) {
        onPath.set(needed, path.length);
        path.push({ id: needed, next: 0 });
      }
    }
  }
  return { ids, cycles };
}
