/** What is open in this window: a ledger, a table of it, files on their way in. */
import type { LedgerName } from '#store/database';
import { landingOf } from './table/landing';
import { TableView } from './table/view.svelte';
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

export class Session {
  workspace = $state.raw<Workspace | null>(null);
  view = $state.raw<TableView | null>(null);
  intake = $state.raw<Intake | null>(null);
  failure = $state.raw<string | null>(null);
  /** What the panel at the right shows; it pushes the form, never covers it. */
  panel = $state.raw<'why' | 'cell' | 'notes' | 'findings' | null>(null);
  /** The clerk asked to write a note: its field takes the focus once. */
  writingNote = $state(false);
  /** The finding whose explanation the clerk asked to write: its field takes the focus once. */
  explaining = $state.raw<string | null>(null);
  /** A finding that is to be shown in the table opened next. */
  wanted: { readonly finding: string; readonly cells: readonly CellMeaning[] } | null = null;
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

  async enter(name: LedgerName): Promise<void> {
    if (this.#entering === name) return;
    this.#entering = name;
    this.#leave();
    try {
      const workspace = await Workspace.open(name);
      if (this.#entering === name) this.workspace = workspace;
      else workspace.close();
    } catch (error) {
      this.failure = String(error);
    }
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
    else if (this.view?.table.id === view.table.id) view.landing = landingOf(view, this.view);
    this.#find(view);
    this.view?.close();
    this.view = view;
  }

  /** The grid selects what is wanted, and its cells are lit, once it shows the table. */
  #find(view: TableView): void {
    if (!this.wanted) return;
    const { finding, cells } = this.wanted;
    this.wanted = null;
    view.landing = cells.map((cell) => view.model.findPlace(cell)).find((place) => place !== undefined);
    view.sought = { finding, cells };
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
    } finally {
      this.#entering = null;
      if (name) await this.enter(name);
    }
  }

  #leave(): void {
    this.hideTable();
    this.intake = null;
    this.workspace?.close();
    this.workspace = null;
  }
}

export const session = new Session();
