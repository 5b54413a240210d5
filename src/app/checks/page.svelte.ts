/** The page 审核: `#/checks` lists what a run over tables found, `#/checks/rules` the rules. */
import type { TableId } from '#domain/id';
import { router, type Page } from '../routes.svelte';

export const tabs = ['findings', 'rules'] as const;
export type Tab = (typeof tabs)[number];

class ChecksPage {
  /** The table whose rules are looked at; null is all. */
  table = $state.raw<TableId | null>(null);
  /** The list of a form's foot is to be read in: its dialog opens once. */
  pasting = $state(false);

  get tab(): Tab {
    const { page } = router.route;
    return 'at' in page && page.at === 'rules' ? 'rules' : 'findings';
  }

  showRules(table: TableId | null, pasting = false): void {
    this.table = table;
    this.pasting = pasting;
    router.go(pageOfTab('rules'));
  }
}

export function pageOfTab(tab: Tab): Page {
  return tab === 'rules' ? { name: 'checks', at: 'rules' } : { name: 'checks' };
}

export const checksPage = new ChecksPage();
