/** What is open in this window: a ledger, a table of it, files on their way in. */
import type { LedgerName } from '#store/database';
import { troubleOf, type Trouble } from '#store/trouble';
import { say } from '#text/say';
import { spanOf } from './table/block';
import { landingOf } from './table/landing';
import { TableView } from './table/view.svelte';
import { markBefore } from './backup/snapshots';
import { notices } from './notices.svelte';
import { Left, Upgrade } from './upgrade.svelte';
import { Workspace } from './workspace.svelte';
import type { Intake } from './intake.svelte';
import type { CellMeaning } from '#domain/table/cell';
import type { Period } from '#domain/period/period';
import { asForm, type Pivot } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import type { GridPaste } from '#ui/grid/model';

/** Decisions that are asked for over the table. */
export type Asked =
  | { readonly name: 'newColumn' | 'pasteSpecial' | 'keys' | 'exportMany' | 'copyToYear' }
  | { readonly name: 'filter'; readonly column: string }
  | { readonly name: 'align'; readonly paste: GridPaste };

/** Other windows give way within moments; only one that does not is worth a word. */
const patience = 1000;

export class Session {
  workspace = $state.raw<Workspace | null>(null);
  view = $state.raw<TableView | null>(null);
  intake = $state.raw<Intake | null>(null);
  /** A backup that was dropped, to be looked into on the page of backups. */
  backup = $state.raw<{ readonly name: string; readonly bytes: Uint8Array } | null>(null);
  /** Why the ledger does not open. */
  failure = $state.raw<{ readonly trouble: Trouble; readonly reason: string } | null>(null);
  /** A window of an older version stands in the way of opening it. */
  blocked = $state(false);
  /** Brings a ledger of an older version up to this one, while one is opened. */
  upgrade = $state.raw<Upgrade | null>(null);
  /** What the panel at the right shows; it pushes the form, never covers it. */
  panel = $state.raw<'why' | 'cell' | 'notes' | 'findings' | null>(null);
  /** The clerk asked to write a note: its field takes the focus once. */
  writingNote = $state(false);
  /** The finding whose explanation the clerk asked to write: its field takes the focus once. */
  explaining = $state.raw<string | null>(null);
  /** What is to be selected in the table opened next, and the finding it is about. */
  wanted: { readonly cells: readonly CellMeaning[]; readonly finding?: string } | null = null;
  /** A decision that is asked for. */
  dialog = $state.raw<Asked | null>(null);
  /** 查找 stands open, with 替换 or without; each asking is another one and brings its field back into focus. */
  search = $state.raw<{ readonly replacing: boolean } | null>(null);
  /** The palette (Ctrl+K) is open. */
  searching = $state(false);
  /** How often the name box was asked for. */
  goingTo = $state(0);
  #entering: LedgerName | null = null;
  #showing: unknown[] = [];
  /** Ledgers that were left with changes not stored yet. */
  #kept: Partial<Record<LedgerName, Workspace>> = {};

  async enter(name: LedgerName): Promise<void> {
    if (this.#entering === name) return;
    this.#entering = name;
    this.#leave();
    this.failure = null;
    let waits: ReturnType<typeof setTimeout> | undefined;
    const stood = (): void => {
      waits ??= setTimeout(() => (this.blocked = true), patience);
    };
    try {
      const workspace = this.#kept[name] ?? (await this.#open(name, stood));
      if (this.#entering !== name) return this.#part(workspace);
      delete this.#kept[name];
      workspace.settle = () => this.settle();
      workspace.before = (label, change) => markBefore(workspace, label, change);
      workspace.stored = (count) => notices.say(say('unstored.stored', { count }));
      this.workspace = workspace;
    } catch (error) {
      if (this.#entering !== name || error instanceof Left) return;
      this.#entering = null;
      this.failure = { trouble: troubleOf(error) ?? 'other', reason: String(error) };
    } finally {
      clearTimeout(waits);
      this.blocked = false;
    }
  }

  async #open(name: LedgerName, blocked: () => void): Promise<Workspace> {
    const upgrade = (this.upgrade = new Upgrade(name));
    try {
      return await upgrade.before(() => Workspace.open(name, { blocked, upgrading: upgrade.advance }));
    } finally {
      if (this.upgrade === upgrade) this.upgrade = null;
    }
  }

  /** What is being typed in the table counts. */
  settle(): void {
    this.view?.grid?.settle();
  }

  /** Whether closing this window now would lose anything. */
  get mayLose(): boolean {
    return [this.workspace, ...Object.values(this.#kept)].some((one) => one !== null && one.busy);
  }

  /** Shows a table; a table or definition that changed is opened anew, an edit of figures is not. */
  async show(table: Table, period: Period, pivot: Pivot = asForm): Promise<void> {
    const { workspace } = this;
    if (!workspace) return;
    const wanted = [
      workspace,
      table,
      workspace.catalog.indicators,
      workspace.catalog.units,
      workspace.catalog.targets,
      workspace.catalog.parameters,
      workspace.catalog.rules,
      JSON.stringify([period, pivot]),
    ];
    if (wanted.every((part, i) => part === this.#showing[i])) {
      if (this.view) this.#find(this.view);
      return;
    }
    this.#showing = wanted;
    const view = await TableView.open(workspace, table, period, pivot);
    if (this.#showing !== wanted) return view.close();
    this.replace(view);
  }

  /** Another view of what was shown, or the same read anew. */
  replace(view: TableView): void {
    // The grid keeps its place when the same form comes anew; so does what is said about the cell.
    if (this.view?.model.key === view.model.key) view.selected = this.view.selected;
    else if (this.view?.table.id === view.table.id) {
      const from = landingOf(view, this.view);
      view.landing = from && { from };
    }
    this.#find(view);
    this.view?.close();
    this.view = view;
  }

  /** The grid selects what is wanted, and its cells are lit, once it shows the table. */
  #find(view: TableView): void {
    if (!this.wanted) return;
    const { finding, cells } = this.wanted;
    this.wanted = null;
    const places = cells.flatMap((cell) => view.model.findPlace(cell) ?? []);
    if (finding === undefined) view.landing = spanOf(view.arranged, places) ?? view.landing;
    else {
      const [from] = places;
      view.landing = from && { from };
      view.sought = { finding, cells };
    }
  }

  hideTable(): void {
    this.view?.close();
    this.view = null;
    this.#showing = [];
  }

  /** Nothing of the ledger is open while `work` puts another in its place; then it is read anew. */
  async without(work: () => Promise<void>): Promise<void> {
    const name = this.#entering;
    this.#leave();
    try {
      await work();
      // What waited is in the snapshot made of it before.
      if (name) this.#kept[name]?.close();
      if (name) delete this.#kept[name];
    } finally {
      this.#entering = null;
      if (name) await this.enter(name);
    }
  }

  #leave(): void {
    this.hideTable();
    this.intake = null;
    this.upgrade?.leave();
    if (this.workspace) this.#part(this.workspace);
    this.workspace = null;
  }

  /** What waits to be stored goes on waiting. */
  #part(workspace: Workspace): void {
    if (workspace.busy) this.#kept[workspace.name] = workspace;
    else workspace.close();
  }
}

export const session = new Session();
