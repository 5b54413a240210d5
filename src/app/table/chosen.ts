/** The tables of a ledger to choose from, in their order; those of the same name are told apart by their newest period. */
import type { Catalog } from '#domain/catalog/catalog';
import type { TableId } from '#domain/id';
import { getPeriod } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import { inOrder } from '#domain/table/edition';
import { periodLocale } from './naming';

export interface TableChoice {
  readonly id: TableId;
  readonly caption: string;
  readonly note?: string;
}

export function tableChoices({ tables }: Catalog): TableChoice[] {
  const all = inOrder([...tables.values()]);
  const taken = new Map<string, number>();
  for (const { name } of all) taken.set(name, (taken.get(name) ?? 0) + 1);
  const told = new Map<string, number>();
  return all.map(({ id, name, periods }) => {
    if (taken.get(name) === 1) return { id, caption: name };
    const newest = periods[periods.length - 1];
    const period = newest === undefined ? '' : showPeriod(getPeriod(newest), periodLocale());
    const count = (told.get(name + period) ?? 0) + 1;
    told.set(name + period, count);
    return { id, caption: name, note: count === 1 ? period : `${period} (${count})` };
  });
}
