/** 2027 年版: which edition of a form is on the screen; nothing where it has only one. */
import type { TableId } from '#domain/id';
import { validIn } from '#domain/table/edition';
import type { Table } from '#domain/table/table';
import { say } from '#text/say';

export function editionName(tables: ReadonlyMap<TableId, Table>, table: Table): string {
  const { from, to } = validIn(tables, table);
  if (from !== undefined) return say('design.edition', { year: from });
  return to === undefined ? '' : say('design.editionBefore', { year: to });
}
