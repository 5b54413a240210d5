/**
 * The tables of a ledger to choose from, in their order; those of the same name are told apart: by who reports, else by the
 * kind of period, else by the newest period, else by their order.
 */
import type { Catalog } from '#domain/catalog/catalog';
import type { TableId } from '#domain/id';
import { getPeriod } from '#domain/period/period';
import { showPeriod } from '#domain/period/show';
import { inOrder } from '#domain/table/edition';
import type { Table } from '#domain/table/table';
import { say } from '#text/say';
import { periodLocale } from './naming';

export interface TableChoice {
  readonly id: TableId;
  readonly caption: string;
  readonly note?: string;
}

export function tableChoices(
  catalog: Catalog,
  tables: Iterable<Table> = catalog.tables.values(),
): TableChoice[] {
  const all = inOrder([...tables]);
  return all.map((table) => {
    const { id, name } = table;
    const alike = all.filter((one) => one.name === name);
    return alike.length === 1
      ? { id, caption: name }
      : { id, caption: name, note: noteOf(catalog, table, alike) };
  });
}

/** In one line, where a list has no room for a note. */
export function choiceText({ caption, note }: TableChoice): string {
  return note === undefined ? caption : say('table.toldApart', { name: caption, note });
}

function noteOf(catalog: Catalog, table: Table, alike: readonly Table[]): string {
  const ways: readonly ((one: Table) => string)[] = [
    ({ unit }) => catalog.units.get(unit)?.name ?? '',
    ({ periodKind }) => say(`period.${periodKind}`),
    ({ periods }) => {
      const newest = periods[periods.length - 1];
      return newest === undefined ? '' : showPeriod(getPeriod(newest), periodLocale());
    },
  ];
  const telling = ways.find((way) => new Set(alike.map(way)).size === alike.length);
  if (telling) return telling(table);
  // Nothing tells all of them apart: what tells most, and which of them.
  const usual = ways
    .map((way) => ({ way, count: new Set(alike.map(way)).size }))
    .sort((a, b) => b.count - a.count)[0]?.way as (one: Table) => string;
  const same = alike.filter((one) => usual(one) === usual(table));
  const at = same.indexOf(table) + 1;
  return same.length === 1 ? usual(table) : say('table.oneOfAlike', { note: usual(table), at });
}
