/** Undo and redo go to where the change was: to the block or cell in sight, else to the period or table that shows it. */
import { indicatorsOf } from '#compute/table/needs';
import type { Entry } from '#domain/change/entry';
import type { Fact } from '#domain/fact/fact';
import type { Table } from '#domain/table/table';
import { tableOnScreen } from '../commands/on-table';
import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';
import { spanOf } from './block';
import { pageOf } from './landing';
import type { TableView } from './view.svelte';

export function followChange(session: Session, entry: Entry): void {
  if (leaveGone(entry)) return;
  const view = tableOnScreen(session);
  const facts = (entry.change.facts ?? []).flatMap(({ from, to }) => to ?? from ?? []);
  const [fact] = facts;
  if (!view || !fact || select(view, facts)) return;
  const { tables } = view.workspace.catalog;
  const shows = (table: Table | undefined): boolean =>
    table !== undefined &&
    table.periods.includes(fact.period) &&
    indicatorsOf(view.workspace.catalog, table).some(({ id }) => id === fact.indicator);
  if (shows(tables.get(view.table.id))) {
    session.wanted = { cells: facts };
    router.go({ ...pageOf(view, view.pivot), period: fact.period });
    return;
  }
  const other = [...tables.values()].find(shows);
  if (!other) return;
  session.wanted = { cells: facts };
  router.go({ name: 'table', table: other.id, period: fact.period });
}

/**
 * The block it changed, or the first of the cells in sight. Only for the clerk's own undo: another window's must not take
 * the cell away from here.
 */
function select(view: TableView, facts: readonly Fact[]): boolean {
  const places = facts.flatMap((fact) => view.model.findPlace(fact) ?? []);
  const span = spanOf(view.arranged, places);
  if (span) view.grid?.select(span.from, span.to);
  return span !== undefined;
}

/** A new edition that is taken back leaves the one before it. */
function leaveGone({ change }: Entry): boolean {
  const { page } = router.route;
  if (page.name !== 'table') return false;
  const gone = change.tables?.find(({ from, to }) => to === undefined && from?.id === page.table)?.from;
  const before = gone?.edition?.previous;
  if (before === undefined) return false;
  const { period } = page;
  router.go({ name: 'table', table: before, ...(period === undefined ? {} : { period }) });
  return true;
}
