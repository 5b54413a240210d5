/** Opens the designer: the design that was left, the table as it is, or a new one. */
import { blankTable } from '#domain/design/begin';
import { freeName } from '#domain/design/list';
import type { TableId } from '#domain/id';
import { findRoot } from '#domain/orgunit/tree';
import { say } from '#text/say';
import { newId } from '../edge';
import type { Workspace } from '../workspace.svelte';
import { DesignDraft } from './draft.svelte';
import { openingPeriod } from './first-period';
import { readKept } from './kept';
import { designWords, usualSignatures } from './words';

/** undefined where the table is not in the ledger. */
export function openDesign(workspace: Workspace, id: TableId | undefined): DesignDraft | undefined {
  const { catalog, name } = workspace;
  const kept = readKept(name, id);
  if (kept && (id === undefined || catalog.tables.has(id))) {
    return new DesignDraft(workspace, kept.sketch, kept.base, id);
  }
  if (id !== undefined) {
    const table = catalog.tables.get(id);
    return table && new DesignDraft(workspace, { table, added: [] }, JSON.stringify(table), id);
  }
  return new DesignDraft(workspace, { table: newTable(workspace), added: [] }, null, undefined);
}

function newTable({ catalog }: Workspace) {
  const root = findRoot(catalog.units);
  const table = blankTable(
    {
      id: newId() as TableId,
      name: freeName(catalog, say('design.newName')),
      unit: (root?.id ?? '') as NonNullable<typeof root>['id'],
      signatures: usualSignatures(),
    },
    catalog.units,
    designWords(catalog),
  );
  return { ...table, periods: [openingPeriod(table)] };
}
