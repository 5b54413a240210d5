/** The periods of one kind that stand beside one another to choose from. */
import { partsIn, type PeriodKind } from '#domain/period/kinds';
import { getPeriod, type Period, type PeriodCode } from '#domain/period/period';
import { comparePeriods } from '#domain/period/shift';

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

/** The kinds there are among some. */
export function kindsOf(codes: readonly PeriodCode[]): PeriodKind[] {
  return [...new Set(codes.map((code) => getPeriod(code).kind))];
}

/** Those of a kind, oldest first; `year` leaves those of one year. */
export function openedOf(codes: readonly PeriodCode[], kind: PeriodKind, year?: number): Period[] {
  return codes
    .map(getPeriod)
    .filter((one) => one.kind === kind && (year === undefined || kind === 'year' || one.year === year))
    .sort(comparePeriods);
}
