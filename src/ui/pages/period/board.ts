/** The periods of one kind that stand beside one another to choose from. */
import { partsIn, type PeriodKind } from '#domain/period/kinds';
import type { Period } from '#domain/period/period';

/** Kinds chosen by their days, in fields; the others by a click on one of a year. */
export const byDays: readonly PeriodKind[] = ['day', 'range'];

/** Years around the one looked at. */
const yearsBack = 7;
const yearsShown = 12;

export function cellsOf(kind: PeriodKind, year: number, startMonth: number): Period[] {
  const at = (of: number, index: number): Period => ({
    kind,
    year: of,
    index,
    startMonth: kind === 'week' ? 1 : startMonth,
  });
  if (byDays.includes(kind)) return [];
  if (kind === 'year') return Array.from({ length: yearsShown }, (_, i) => at(year - yearsBack + i, 1));
  return Array.from({ length: partsIn(kind, year) }, (_, i) => at(year, i + 1));
}

export const columnsOf: Readonly<Record<PeriodKind, number>> = {
  year: 4,
  half: 2,
  quarter: 2,
  month: 4,
  toDate: 4,
  week: 6,
  day: 1,
  range: 1,
};
