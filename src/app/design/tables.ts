/** What the clerk does to whole tables: each one commit, undone in one step. */
import * as list from '#domain/design/list';
import { copyToYear, type NextYear } from '#domain/design/next-year';
import type { Change } from '#domain/change/change';
import { getPeriod } from '#domain/period/period';
import { validIn } from '#domain/table/edition';
import type { Table } from '#domain/table/table';
import { say } from '#text/say';
import { newId, today } from '../edge';
import { router } from '../routes.svelte';
import { sayDone } from '../said';
import type { Workspace } from '../workspace.svelte';

/** Says what was done, with the way back as long as nothing else was done since. */
async function commit(
  workspace: Workspace,
  code: string,
  details: Readonly<Record<string, string | number>>,
  change: Change,
  said: string,
): Promise<void> {
  sayDone(workspace, await workspace.commit({ code, details }, change), said);
}

export async function duplicateTable(workspace: Workspace, table: Table): Promise<void> {
  const { catalog } = workspace;
  const { change, table: copy } = list.duplicate(catalog, table, list.freeName(catalog, table.name), newId);
  const details = { table: table.name, name: copy.name };
  await commit(workspace, 'tableCopied', details, change, say('design.copied', details));
}

/** False where the name cannot be had. */
export async function renameTable(workspace: Workspace, table: Table, name: string): Promise<boolean> {
  const change = list.renameTable(workspace.catalog, table, name);
  if (!change) return false;
  const details = { table: table.name, name: name.trim() };
  await commit(workspace, 'tableRenamed', details, change, say('design.renamed', details));
  return true;
}

/** The facts stay, and so does every table that shows them. */
export async function removeTable(workspace: Workspace, table: Table): Promise<void> {
  const others = list.alsoShownIn(workspace.catalog, table);
  const names = others
    .slice(0, 3)
    .map((one) => one.table.name)
    .join(say('list.and'));
  const said =
    others.length === 0
      ? say('design.removed', { table: table.name })
      : say('design.removedShown', { table: table.name, names, count: others.length });
  await commit(
    workspace,
    'tableGone',
    { table: table.name },
    list.removeTable(workspace.catalog, table),
    said,
  );
}

export async function shiftTable(workspace: Workspace, table: Table, by: 1 | -1): Promise<void> {
  const change = list.shiftTable(workspace.catalog, table, by);
  if (change) await workspace.commit({ code: 'tableMoved', details: { table: table.name } }, change);
}

/** Dragged to another place in the list. */
export async function placeTable(workspace: Workspace, table: Table, place: number): Promise<void> {
  const change = list.placeTable(workspace.catalog, table, place);
  if (change) await workspace.commit({ code: 'tableMoved', details: { table: table.name } }, change);
}

/** The year after the last one the table has anything in. */
export function yearAfter(workspace: Workspace, table: Table): number {
  const newest = table.periods[table.periods.length - 1];
  const last = newest === undefined ? today().year : getPeriod(newest).year;
  return Math.max(last, validIn(workspace.catalog.tables, table).from ?? 0) + 1;
}

/** Whether a new edition can begin in a year: after its own beginning, before the next one's. */
export function canBegin(workspace: Workspace, table: Table, year: number): boolean {
  const { from, to } = validIn(workspace.catalog.tables, table);
  return Number.isInteger(year) && year > (from ?? 1900) && year <= 2100 && to === undefined;
}

export async function copyToNextYear(workspace: Workspace, table: Table, wanted: NextYear): Promise<void> {
  const { change, table: next, counts } = copyToYear(workspace.catalog, table, wanted, newId);
  const details = { table: table.name, year: wanted.year };
  await commit(workspace, 'edition', details, change, say('design.nextYearDone', { ...details, ...counts }));
  router.go({ name: 'design', at: next.id });
}
