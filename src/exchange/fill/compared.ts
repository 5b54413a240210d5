/**
 * A form that shows 上年同期 or 增减 beside its figures. Among several units the table on the screen has no place for them; the form
 * still has, and to fill it the figures of the year before are needed.
 */
import { comparesIn } from '#domain/table/cell';
import type { Table } from '#domain/table/table';
import type { Template } from '#domain/template/template';

export function withCompared(table: Table, template: Template | undefined): Table {
  const asks = template?.bindings.some(
    ({ meaning }) => meaning.kind === 'fact' && meaning.compare !== undefined,
  );
  if (!asks || comparesIn(table)) return table;
  const { columns } = table.layout;
  const members = [...columns.members, { caption: '', compare: 'yearBefore' as const }];
  return { ...table, layout: { ...table.layout, columns: { ...columns, members } } };
}
