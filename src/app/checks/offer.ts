/** A form that came in with 审核关系 at its foot: the clerk is offered to check by them. */
import type { TableId } from '#domain/id';
import { say } from '#text/say';
import { notices } from '../notices.svelte';
import type { Workspace } from '../workspace.svelte';
import { checksPage } from './page.svelte';
import { countNew } from './stated';

/** One notice, of the first table that has some: of many files the page 审核关系 shows the others. */
export function offerRules(workspace: Workspace, tables: readonly { readonly id: TableId }[]): void {
  for (const { id } of tables) {
    const table = workspace.catalog.tables.get(id);
    const count = table ? countNew(workspace.catalog, table) : 0;
    if (!table || count === 0) continue;
    const run = (): void => checksPage.showRules(id, true);
    notices.say(say('rules.offer', { table: table.name, count }), {
      actions: [{ caption: say('rules.look'), run }],
    });
    return;
  }
}
