/**
 * The page 审核: `#/checks` lists what a run over tables found, `#/checks/rules` the rules. `?table=ID` is the table
 * looked at on either, `&period=CODE` what the run goes through; `&run=yes` says that it was run, the rest what of its
 * findings is looked at: `&by=unit&group=ID&grade=verify&one=KEY`.
 */
import type { TableId } from '#domain/id';
import { parsePeriodCode, type PeriodCode } from '#domain/period/period';
import { readQuery, writeQuery } from '../page-query';
import { router, type Page } from '../routes.svelte';
import type { Scope } from './slices';

export const tabs = ['findings', 'rules'] as const;
export type Tab = (typeof tabs)[number];

export const groupings = ['table', 'unit'] as const;
export type Grouping = (typeof groupings)[number];

type Query = Partial<Record<'table' | 'period' | 'run' | 'by' | 'group' | 'grade' | 'one', string>>;

class ChecksPage {
  /** The list of a form's foot is to be read in: its dialog opens once. */
  pasting = $state(false);
  readonly #query = $derived<Query>(readQuery(router.route.page));
  readonly tab: Tab = $derived(
    'at' in router.route.page && router.route.page.at === 'rules' ? 'rules' : 'findings',
  );
  /** Null is all of them. */
  readonly table = $derived((this.#query.table ?? null) as TableId | null);
  /** `latest` where nothing is said. */
  readonly periods: Scope['periods'] = $derived(periodsIn(this.#query.period));
  /** What was found is found again after a reload. */
  readonly ran = $derived(this.#query.run === 'yes');
  readonly grouping: Grouping = $derived(this.#query.by === 'unit' ? 'unit' : 'table');
  /** The table or unit whose findings are looked at; null is all of them. */
  readonly group = $derived(this.#query.group ?? null);
  /** A severity, or `explained`; '' is all of them. */
  readonly grade = $derived(this.#query.grade ?? '');
  /** The finding looked at, by its key. */
  readonly one = $derived(this.#query.one);

  look(change: Query): void {
    router.settle({ ...pageOfTab(this.tab), query: writeQuery({ ...this.#query, ...change }) });
  }

  /** The table goes with the clerk. */
  show(tab: Tab): void {
    router.go({ ...pageOfTab(tab), query: writeQuery({ table: this.table ?? undefined }) });
  }

  showRules(table: TableId | null, pasting = false): void {
    this.pasting = pasting;
    router.go({ ...pageOfTab('rules'), query: writeQuery({ table: table ?? undefined }) });
  }
}

function pageOfTab(tab: Tab): Page & { name: 'checks' } {
  return tab === 'rules' ? { name: 'checks', at: 'rules' } : { name: 'checks' };
}

function periodsIn(said: string | undefined): Scope['periods'] {
  if (said === 'all') return 'all';
  return said !== undefined && parsePeriodCode(said).ok ? (said as PeriodCode) : 'latest';
}

export const checksPage = new ChecksPage();
