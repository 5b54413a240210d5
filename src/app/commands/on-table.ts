import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';
import type { TableView } from '../table/view.svelte';

/** The table on the screen; the one looked at last stays open behind the other pages. */
export function tableOnScreen({ view }: Session): TableView | null {
  return router.route.page.name === 'table' ? view : null;
}

/** Whether the clerk stands in a cell of it. */
export function hasCell(session: Session): boolean {
  return (tableOnScreen(session)?.selected ?? null) !== null;
}
