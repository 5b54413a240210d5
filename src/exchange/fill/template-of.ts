/** Which form a table is handed back in. */
import type { Catalog } from '#domain/catalog/catalog';
import type { PeriodCode } from '#domain/period/period';
import type { Table } from '#domain/table/table';
import type { Template } from '#domain/template/template';

/** The form that came with this period, the table's own first where several did; else the table's own; none for a table made here. */
export function templateOf(
  { templates, tables }: Catalog,
  id: Table['id'],
  period: PeriodCode,
): Template | undefined {
  const newest = tables.get(id)?.template ?? null;
  const own = newest === null ? undefined : templates.get(newest);
  if (own?.period === period) return own;
  const came = [...templates.values()].filter((one) => one.table === id && one.period === period);
  return came[came.length - 1] ?? own;
}
