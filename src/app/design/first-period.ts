/** The period a new table begins with: the last one of its kind that is over, for that is what is reported now. */
import { firstPeriod } from '#domain/library/first-period';
import { periodCode, type PeriodCode } from '#domain/period/period';
import { previousPeriod } from '#domain/period/shift';
import type { Table } from '#domain/table/table';
import { today } from '../edge';

export function openingPeriod(
  { periodKind, startMonth }: Pick<Table, 'periodKind' | 'startMonth'>,
  now: { readonly year: number; readonly month: number } = today(),
): PeriodCode {
  return periodCode(previousPeriod(firstPeriod({ period: periodKind, startMonth }, now)));
}
