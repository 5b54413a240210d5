/** In which order indicators are computed: each after those its formula needs. A cycle is found with its path. */
import type { IndicatorId } from '#domain/id';
import type { Indicator } from '#domain/indicator/indicator';
import { operandsOf } from '#formula/operands';
import { parseFormula } from '#formula/parser';

/** Ids each of which needs the next, and the last the first; undefined where every formula can be computed. */
export function findCycle(indicators: readonly Indicator[]): IndicatorId[] | undefined {
  const needs = new Map(indicators.map(({ id, formula }) => [id, neededBy(formula)]));
  return [...cyclesIn(needs).cycles][0] as IndicatorId[] | undefined;
}

function neededBy(formula: string | null): string[] {
  const parsed = formula === null ? undefined : parseFormula(formula);
  return parsed?.ok ? operandsOf(parsed.value) : [];
}

export interface Order {
  /** Needed ones first; those of a cycle stand where it was entered. */
  readonly ids: readonly string[];
  readonly cycles: readonly (readonly string[])[];
}

/** Walks depth first, without recursion: chains of formulas may be long. */
export function cyclesIn(needs: ReadonlyMap<string, readonly string[]>): Order {
  const ids: string[] = [];
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const start of needs.keys()) {
    const path: { id: string; next: number }[] = done.has(start) ? [] : [{ id: start, next: 0 }];
    const onPath = new Map(path.map(({ id }) => [id, 0]));
    while (path.length > 0) {
      const here = path[path.length - 1] as { id: string; next: number };
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
