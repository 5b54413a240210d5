/**
 * 版本: a form changes from one year to the next, and what was reported in the old form stays in it. Each edition is a table
 * of its own; they hang together by `previous`, and a period opens with the newest edition of its year or before.
 */
import type { TableId } from '../id';
import { getPeriod, type Period, type PeriodCode } from '../period/period';
import { comparePeriods } from '../period/shift';
import { byTitle } from './by-title';
import type { Table } from './table';

type Tables = ReadonlyMap<TableId, Table>;

/** All editions of a table's form, oldest first; a table without another is alone. */
export function editionsOf(tables: Tables, table: Table): Table[] {
  const family = [table];
  const seen = new Set([table.id]);
  const add = (one: Table | undefined, where: 'push' | 'unshift'): boolean => {
    if (!one || seen.has(one.id)) return false;
    seen.add(one.id);
    family[where](one);
    return true;
  };
  const before = (): Table | undefined => tables.get(family[0]?.edition?.previous as TableId);
  const after = (): Table | undefined =>
    [...tables.values()].find(({ edition }) => edition?.previous === family[family.length - 1]?.id);
  while (add(before(), 'unshift'));
  while (add(after(), 'push'));
  return family;
}

/** The edition a period belongs to: the newest that is valid by its year, else the oldest there is. */
export function editionFor(tables: Tables, table: Table, { year }: Pick<Period, 'year'>): Table {
  const family = editionsOf(tables, table);
  const valid = family.filter(({ edition }) => edition === undefined || edition.year <= year);
  return valid[valid.length - 1] ?? (family[0] as Table);
}

export function newestEdition(tables: Tables, table: Table): Table {
  const family = editionsOf(tables, table);
  return family[family.length - 1] as Table;
}

/** The periods of all editions in order of time, each once. */
export function periodsOfEditions(tables: Tables, table: Table): PeriodCode[] {
  const all = new Set(editionsOf(tables, table).flatMap(({ periods }) => periods));
  return [...all].sort((a, b) => comparePeriods(getPeriod(a), getPeriod(b)));
}

export function newestPeriod(tables: Tables, table: Table): PeriodCode | undefined {
  const periods = periodsOfEditions(tables, table);
  return periods[periods.length - 1];
}

/** Of each form its newest edition: what a list of tables shows. */
export function newestEditions(tables: Tables): Table[] {
  const followed = new Set([...tables.values()].flatMap(({ edition }) => edition?.previous ?? []));
  return inOrder([...tables.values()].filter(({ id }) => !followed.has(id)));
}

/** As the clerk put them; what was never put anywhere stands behind, by its title. */
export function inOrder(tables: readonly Table[]): Table[] {
  const last = Number.MAX_SAFE_INTEGER;
  return byTitle(tables).sort((a, b) => (a.order ?? last) - (b.order ?? last));
}

/** The years an edition is used in; no end where none follows it. */
export function validIn(tables: Tables, table: Table): { readonly from?: number; readonly to?: number } {
  const family = editionsOf(tables, table);
  const next = family[family.indexOf(table) + 1]?.edition?.year;
  const from = table.edition?.year;
  return { ...(from === undefined ? {} : { from }), ...(next === undefined ? {} : { to: next - 1 }) };
}
