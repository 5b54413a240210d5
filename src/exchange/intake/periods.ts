import { getPeriod, periodCode, type Period, type PeriodCode } from '#domain/period/period';
import { periodLastYear } from '#domain/period/shift';
import { periodAtSlot } from '#domain/period/slot';
import { partsToDate, toDateOf } from '#domain/period/to-date';
import type { Compared } from '#domain/table/comparison';
import type { IndicatorId } from '#domain/id';
import { isOwn, linesOf, type Draft } from './draft';

/** Figures of other periods that stand beside those of the chosen one. */
const elsewhere: Readonly<Partial<Record<Compared, (chosen: Period) => PeriodCode>>> = {
  yearBefore: (chosen) => periodCode(periodLastYear(chosen)),
  toDate: toDateOf,
  toDateBefore: (chosen) => toDateOf(periodLastYear(chosen)),
};

/** The periods whose facts a draft writes. */
export function periodsOf(draft: Draft): PeriodCode[] {
  const { period } = draft;
  if (!period) return [];
  const slots = linesOf(draft, 'period').flatMap((line) => line.slot ?? []);
  const own = slots.length === 0 ? [periodCode(period)] : slots.map((slot) => periodAtSlot(slot, period));
  const beside = besidesIn(draft).flatMap((compare) => elsewhere[compare]?.(period) ?? []);
  return [...new Set([...own, ...beside])];
}

/** What a column of 累计 is held against: the other periods of the year so far, and what was reported as 累计 of each. */
export function periodsBehind(draft: Draft): PeriodCode[] {
  const { period } = draft;
  if (!period || !besidesIn(draft).includes('toDate')) return [];
  const before = partsToDate(period).slice(0, -1);
  return [...before, ...before.map((code) => toDateOf(getPeriod(code)))];
}

function besidesIn({ rows, columns }: Draft): Compared[] {
  return [...rows, ...columns].flatMap(({ role, compare }) =>
    role === 'beside' && compare !== undefined ? [compare] : [],
  );
}

/** The facts that drafts could overwrite or are held against: which indicators of which periods. */
export function neededFacts(drafts: readonly Draft[]): [PeriodCode, IndicatorId[]][] {
  const needed = new Map<PeriodCode, Set<IndicatorId>>();
  for (const draft of drafts) {
    const lines = linesOf(draft, 'indicator').filter(isOwn);
    for (const period of [...periodsOf(draft), ...periodsBehind(draft)]) {
      const known = needed.get(period) ?? new Set();
      for (const { existing } of lines) if (existing) known.add(existing as IndicatorId);
      for (const { existing } of draft.parts ?? []) if (existing) known.add(existing);
      needed.set(period, known);
    }
  }
  return [...needed].map(([period, ids]) => [period, [...ids]]);
}
