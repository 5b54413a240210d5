/** The period a new table begins with: the last one of its kind that is over, for that is what is reported now. */
import type { Shape } from '#domain/design/shape';
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

/**
 * A form with the periods of a year as its columns is opened year by year, and begins with the running one; what was opened
 * of a table that is in the ledger already stays open.
 */
export function withCalendar(table: Table, shape: Shape, before: Shape, fresh: boolean): Table {
  if (shape === before || (shape !== 'periods' && before !== 'periods')) return table;
  const periodKind = shape === 'periods' ? 'year' : fresh ? 'month' : table.periodKind;
  const next: Table = { ...table, periodKind };
  if (!fresh) return next;
  const first = shape === 'periods' ? runningPeriod(next) : openingPeriod(next);
  return { ...next, periods: [first] };
}

function runningPeriod({ periodKind, startMonth }: Table): PeriodCode {
  return periodCode(firstPeriod({ period: periodKind, startMonth }, today()));
}
