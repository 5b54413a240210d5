/** Plans that stand beside figures become targets of the year; a target the ledger has already stays, and the difference is told. */
import type { Catalog } from '#domain/catalog/catalog';
import type { Step } from '#domain/change/change';
import { targetKey, type Target } from '#domain/target/target';
import type { Goal } from './read-facts';

export interface GoalDifference {
  readonly cell: string;
  /** What the file plans, what the ledger aims at. */
  readonly found: number;
  readonly held: number;
}

export interface Goals {
  readonly added: readonly Step<Target>[];
  readonly differing: readonly GoalDifference[];
}

export function goalsOf(goals: readonly Goal[], { targets }: Catalog, year: number): Goals {
  const added = new Map<string, Step<Target>>();
  const differing: GoalDifference[] = [];
  for (const { indicator, unit, value, cell } of goals) {
    const key = targetKey(indicator, unit, year);
    const held = targets.get(key);
    if (!held) added.set(key, { to: { key, indicator, unit, year, comparator: '≥', value } });
    else if (held.value !== value) differing.push({ cell, found: value, held: held.value });
  }
  return { added: [...added.values()], differing };
}
