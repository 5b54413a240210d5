/** One table at one period on the screen: figures, selection, and what an edit does. */
import { rulesBeyond } from '#compute/checks/rules-of';
import { standsForRule, withRules } from '#compute/checks/with-rules';
import { Figures } from '#compute/table/figures';
import { indicatorsOf, periodsFor, placesFor } from '#compute/table/needs';
import type { Step } from '#domain/change/change';
import type { Entry } from '#domain/change/entry';
import type { Catalog } from '#domain/catalog/catalog';
import type { Fact } from '#domain/fact/fact';
import { periodCode, type Period, type PeriodCode } from '#domain/period/period';
import type { CellMeaning } from '#domain/table/cell';
import { pivotedOf, settlePivot, type Pivot, type Shown } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import type { GridHandle, GridPlace, GridSelection, GridWrite } from '#ui/grid/model';
import { Checking } from '../checks/checking.svelte';
import { alarmAt } from '../checks/alarm';
import { sightOf } from '../checks/beside';
import type { Workspace } from '../workspace.svelte';
import { now } from '../edge';
import { preferences } from '../preferences.svelte';
import { Ahead } from './ahead';
import {
  arranged,
  keepArrangement,
  plain,
  readArrangement,
  withWidth,
  type Arrangement,
} from './arrangement';
import type { Span } from './block';
import { CellModel } from './model';
import { pivotWords } from './pivot-words';
import { notingOf } from './noting';
import { hasAmounts, scaledCatalog, Scaling } from './scaling';
import { writingOf } from './writing';

/** About as many cells as are in sight: to find the places of more is dearer than to paint what is there. */
const aScreen = 500;

export interface Written {
  readonly written: number;
  readonly skipped: number;
  readonly unread: readonly GridPlace[];
}

export class TableView {
  readonly workspace: Workspace;
  /** The form, whichever way it is looked at. */
  readonly table: Table;
  readonly period: Period;
  readonly pivot: Pivot;
  readonly shown: Shown;
  readonly model: CellModel;
  selected = $state.raw<GridPlace | null>(null);
  selection = $state.raw<GridSelection>({ active: null, areas: [] });
  arrangement = $state.raw<Arrangement>(plain);
  /** The model as the clerk arranged it: what the grid shows. */
  readonly arranged = $derived.by(() => arranged(this.model, this.arrangement, this.pivot.kind));
  /** Where the active cell of the view before stands in this one, or what changed: selected once the grid shows it. */
  landing: Span | undefined;
  /** A finding that is to be looked at there. */
  sought: { readonly finding: string; readonly cells: readonly CellMeaning[] } | undefined;
  /** Counts up with every change of a figure, for what is derived from figures outside the grid. */
  revision = $state(0);
  readonly figures: Figures;
  readonly checking: Checking;
  /** Where amounts are shown in 万元. */
  readonly scaling: Scaling | undefined;
  grid: GridHandle | undefined;
  readonly #ahead = new Ahead();
  /** The arrangement with the widths given since. */
  #kept: Arrangement;
  /** While an import is the last thing that was done, its figures are marked. */
  #importedAt: number | undefined;
  #stop: () => void;

  private constructor(
    workspace: Workspace,
    table: Table,
    period: Period,
    facts: readonly Fact[],
    pivot: Pivot,
    shown: Shown,
    wider: { readonly catalog: Catalog; readonly table: Table },
  ) {
    const { catalog } = workspace;
    this.workspace = workspace;
    this.table = table;
    this.period = period;
    this.pivot = pivot;
    this.shown = shown;
    this.figures = new Figures(wider.catalog, wider.table, period, facts, shown);
    const { figures } = this;
    const repaint = (cells: readonly CellMeaning[]) =>
      this.grid?.refresh(
        cells.length > aScreen ? undefined : cells.flatMap((cell) => this.model.findPlace(cell) ?? []),
      );
    this.checking = new Checking({
      workspace,
      figures,
      table,
      period,
      repaint,
      sight: sightOf(table, period, pivot, shown),
      historyOf: (at) => periodsFor(wider.catalog, wider.table, at),
    });
    const beside = () => preferences.current.neighbours;
    const name = Object.values(pivot).join('/');
    this.#importedAt = importedLast(workspace, facts, periodCode(period));
    const isFresh = (fact: Fact) => this.#importedAt !== undefined && cameBy(fact, this.#importedAt);
    const alarm = (meaning: CellMeaning) => alarmAt(this.checking, catalog, meaning);
    this.arrangement = this.#kept = readArrangement(table.id);
    const scaled = this.arrangement.scaled && hasAmounts(catalog, table);
    this.scaling = scaled ? new Scaling(this.figures, shown.table) : undefined;
    this.model = new CellModel(
      scaled ? scaledCatalog(catalog) : catalog,
      table,
      shown,
      this.figures,
      beside,
      scaled ? `${name}/scaled` : name,
      isFresh,
      alarm,
      this.scaling,
    );
    this.#stop = workspace.onEntry((entry) => this.#take(entry));
  }

  /** Reads only the slice of facts this table and period need. */
  static async open(workspace: Workspace, table: Table, period: Period, wanted: Pivot): Promise<TableView> {
    const { catalog } = workspace;
    const pivot = settlePivot(table, wanted);
    const shown = pivotedOf(table, pivot, period, pivotWords(catalog));
    // Rules between tables and periods bring figures along that the table does not show.
    const wider = withRules(catalog, table, rulesBeyond(catalog, table));
    const indicators = indicatorsOf(wider.catalog, wider.table);
    const { read } = placesFor(wider.catalog, wider.table, period, shown);
    const facts = await workspace.ledger.readFacts(
      read,
      indicators.map((indicator) => indicator.id),
    );
    return new TableView(workspace, table, period, facts, pivot, shown, wider);
  }

  arrange(change: Partial<Arrangement>): void {
    this.arrangement = this.#kept = { ...this.#kept, ...change };
    keepArrangement(this.table.id, this.#kept);
  }

  /** A width given by hand: the grid has it already, and nothing is to be put in order again for it. */
  keepWidth(column: string, width: number): void {
    this.#kept = withWidth(this.#kept, this.pivot.kind, column, width);
    keepArrangement(this.table.id, this.#kept);
  }

  close(): void {
    this.#stop();
    this.checking.close();
  }

  /** The form itself, for what is handed out. */
  formModel(): CellModel {
    const { workspace, table, period, figures } = this;
    return new CellModel(workspace.catalog, table, { table, chosen: period }, figures, () => false);
  }

  meaningAt(place: GridPlace | null): CellMeaning | undefined {
    return place ? this.model.meaningAt(place) : undefined;
  }

  /** One typed cell: one commit. */
  async edit(place: GridPlace, text: string): Promise<void> {
    await this.write([{ place, text }], 'edit');
  }

  /**
   * Writes texts into cells: one commit, one undo. The figures show at once; «已保存» is said when they are stored.
   * Locked cells are left and counted.
   */
  async write(writes: readonly GridWrite[], code: string): Promise<Written> {
    const { steps, skipped, unread } = writingOf(this.model, this.figures, writes, now());
    const [first] = writes;
    await this.change(steps, code, first?.place);
    return { written: steps.length, skipped, unread };
  }

  /** 批注 of a cell; '' takes it away. A note can stand where no figure does. */
  async note(place: GridPlace, text: string): Promise<void> {
    const meaning = this.meaningAt(place);
    const step = meaning && notingOf(this.figures, meaning, text, now());
    if (step) await this.change([step], 'note', place);
  }

  /** Takes steps of facts in at once and stores them. */
  async change(steps: readonly Step<Fact>[], code: string, at?: GridPlace): Promise<void> {
    if (steps.length === 0) return;
    const label = { code, details: this.#details(steps, at) };
    this.#apply(this.#ahead.begin(steps));
    let back: readonly Step<Fact>[] = [];
    try {
      await this.workspace.commit(label, { facts: steps });
    } catch (error) {
      // A fault of the program, said as such, and not kept anywhere: what is shown must not pretend.
      back = steps.map(({ from, to }) => ({ ...(to ? { from: to } : {}), ...(from ? { to: from } : {}) }));
      throw error;
    } finally {
      this.#apply(this.#ahead.end(steps, (at) => this.figures.factOf(at)));
      this.#apply(back);
    }
  }

  #details(steps: readonly Step<Fact>[], place?: GridPlace): Record<string, string | number> {
    const [first] = steps;
    const fact = first?.to ?? first?.from;
    return {
      table: this.table.name,
      count: steps.length,
      ...(fact ? this.model.namesOf(fact) : {}),
      ...(place ? { row: place.row, column: place.column } : {}),
      before: this.model.showFact(first?.from),
      after: this.model.showFact(first?.to),
    };
  }

  #take(entry: Entry): void {
    if (this.#importedAt !== undefined && entry.kind === 'do') {
      this.#importedAt = undefined;
      this.grid?.refresh();
    }
    this.#apply(this.#ahead.told(entry.change.facts ?? []));
    if (entry.change.explanations) this.checking.judgeAgain();
  }

  #apply(steps: readonly Step<Fact>[]): void {
    if (steps.length === 0) return;
    const all = this.figures.apply(steps);
    this.checking.touch(all);
    const touched = all.filter(({ indicator }) => !standsForRule(indicator));
    this.grid?.refresh(this.#placesOf(touched));
    this.revision += 1;
  }

  /** Where to paint again; undefined for the whole screen. */
  #placesOf(touched: readonly CellMeaning[]): GridPlace[] | undefined {
    if (touched.length > aScreen || this.model.compares) return undefined;
    const places = touched.flatMap((meaning) => this.model.findPlace(meaning) ?? []);
    // A figure of a neighbouring period stands beside other cells: repaint all of them.
    return places.length === touched.length ? places : undefined;
  }
}

/** When the last entry was made, if it is an import into a period that had figures already: else all are new. */
function importedLast({ past }: Workspace, facts: readonly Fact[], period: PeriodCode): number | undefined {
  const { last } = past;
  if (last?.kind !== 'do' || last.label.code !== 'import') return undefined;
  const at = Date.parse(last.at);
  return facts.some((fact) => fact.period === period && !cameBy(fact, at)) ? at : undefined;
}

/** Facts are dated when an import is planned, a moment before it is stored. */
const planned = 60_000;

function cameBy({ source, at }: Fact, importedAt: number): boolean {
  return source.kind === 'file' && importedAt - Date.parse(at) < planned;
}
