/** What a run goes through, and what it finds. */
import type { Finding } from '#compute/checks/finding';
import type { TableId } from '#domain/id';
import type { PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';

export interface Scope {
  /** null is every table. */
  readonly table: TableId | null;
  /** `latest` is the last opened one of each table. */
  readonly periods: 'latest' | 'all' | PeriodCode;
}

/** A finding, and the table and period in which it is looked at. */
export interface Found {
  readonly finding: Finding;
  readonly table: TableId;
  readonly chosen: PeriodCode;
}

export interface Slice {
  readonly table: Table;
  readonly code: PeriodCode;
}

export function slicesOf(tables: Iterable<Table>, { table, periods }: Scope): Slice[] {
  return [...tables]
    .filter(({ id }) => table === null || id === table)
    .flatMap((one) => codesOf(one, periods).map((code) => ({ table: one, code })));
}

function codesOf({ periods }: Table, wanted: Scope['periods']): readonly PeriodCode[] {
  if (wanted === 'all') return periods;
  return wanted === 'latest' ? periods.slice(-1) : periods.filter((code) => code === wanted);
}

/** A rule of no table is asked in several; its finding is one. */
export function once(found: readonly Found[]): Found[] {
  const first = new Map<string, Found>();
  for (const one of found) if (!first.has(one.finding.key)) first.set(one.finding.key, one);
  return [...first.values()];
}
