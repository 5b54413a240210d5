import { periodCode, type PeriodCode } from '#domain/period/period';
import { periodAtSlot } from '#domain/period/slot';
import type { IndicatorId } from '#domain/id';
import { isUsed, linesOf, type Draft } from './draft';

/** The periods whose facts a draft writes. */
export function periodsOf(draft: Draft): PeriodCode[] {
  const { period } = draft;
  if (!period) return [];
  const slots = linesOf(draft, 'period').flatMap((line) => line.slot ?? []);
  return slots.length === 0 ? [periodCode(period)] : slots.map((slot) => periodAtSlot(slot, period));
}

/** The facts that drafts could overwrite: which indicators of which periods. */
export function neededFacts(drafts: readonly Draft[]): [PeriodCode, IndicatorId[]][] {
  const needed = new Map<PeriodCode, Set<IndicatorId>>();
  for (const draft of drafts) {
    const lines = linesOf(draft, 'indicator').filter(isUsed);
    for (const period of periodsOf(draft)) {
      const known = needed.get(period) ?? new Set();
      for (const { existing } of lines) if (existing) known.add(existing as IndicatorId);
      needed.set(period, known);
    }
  }
  return [...needed].map(([period, ids]) => [period, [...ids]]);
}
