import { periodCode, type PeriodCode } from '#domain/period/period';
import { periodLastYear } from '#domain/period/shift';
import { periodAtSlot } from '#domain/period/slot';
import type { IndicatorId } from '#domain/id';
import { isOwn, linesOf, type Draft } from './draft';

/** The periods whose facts a draft writes. */
export function periodsOf(draft: Draft): PeriodCode[] {
  const { period } = draft;
  if (!period) return [];
  const slots = linesOf(draft, 'period').flatMap((line) => line.slot ?? []);
  const own = slots.length === 0 ? [periodCode(period)] : slots.map((slot) => periodAtSlot(slot, period));
  const before = [...draft.rows, ...draft.columns].some(({ compare }) => compare === 'yearBefore');
  return before ? [...new Set([...own, periodCode(periodLastYear(period))])] : own;
}

/** The facts that drafts could overwrite: which indicators of which periods. */
export function neededFacts(drafts: readonly Draft[]): [PeriodCode, IndicatorId[]][] {
  const needed = new Map<PeriodCode, Set<IndicatorId>>();
  for (const draft of drafts) {
    const lines = linesOf(draft, 'indicator').filter(isOwn);
    for (const period of periodsOf(draft)) {
      const known = needed.get(period) ?? new Set();
      for (const { existing } of lines) if (existing) known.add(existing as IndicatorId);
      for (const { existing } of draft.parts ?? []) if (existing) known.add(existing);
      needed.set(period, known);
    }
  }
  return [...needed].map(([period, ids]) => [period, [...ids]]);
}
