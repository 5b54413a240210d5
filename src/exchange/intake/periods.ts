import { periodCode, type PeriodCode } from '#domain/period/period';
import { periodAtSlot } from '#domain/period/slot';
import { linesOf, type Draft } from './draft';

/** The periods whose facts a draft writes. */
export function periodsOf(draft: Draft): PeriodCode[] {
  const { period } = draft;
  if (!period) return [];
  const slots = linesOf(draft, 'period').flatMap((line) => line.slot ?? []);
  return slots.length === 0 ? [periodCode(period)] : slots.map((slot) => periodAtSlot(slot, period));
}
