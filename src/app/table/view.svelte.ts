/** One table at one period on the screen: figures, selection, and what an edit does. */
import { Figures, indicatorsOf, placesFor } from '#compute/table/figures';
import type { Change } from '#domain/change/change';
import type { Entry } from '#domain/change/entry';
import { factKey, type Fact } from '#domain/fact/fact';
import type { Period } from '#domain/period/period';
import type { CellMeaning } from '#domain/table/cell';
import { pivotedOf, settlePivot, type Pivot, type Shown } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import type { GridHandle, GridPlace } from '#ui/grid/model';
import type { Workspace } from '../workspace.svelte';
import { now } from '../edge';
import { preferences } from '../preferences.svelte';
import { CellModel } from './model';
import { pivotWords } from './pivot-words';
import { readTyped } from './read-typed';

export class TableView {
  readonly workspace: Workspace;
  /** The form, whichever way it is looked at. */
  readonly table: Table;
  readonly period: Period;
  readonly pivot: Pivot;
  readonly shown: Shown;
  readonly model: CellModel;
  selected = $state.raw<GridPlace | null>(null);
  /** Where the active cell of the view before stands in this one: selected once the grid shows it. */
  landing: GridPlace | undefined;
  /** Counts up with every change of a figure, for what is derived from figures outside the grid. */
  revision = $state(0);
  readonly figures: Figures;
  grid: GridHandle | undefined;
  #stop: () => void;

  private constructor(
    workspace: Workspace,
    table: Table,
    period: Period,
    facts: readonly Fact[],
    pivot: Pivot,
    shown: Shown,
  ) {
    const { catalog } = workspace;
    this.workspace = workspace;
    this.table = table;
    this.period = period;
    this.pivot = pivot;
    this.shown = shown;
    this.figures = new Figures(catalog, table, period, facts, shown);
    const beside = () => preferences.current.neighbours;
    this.model = new CellModel(catalog, table, shown, this.figures, beside, Object.values(pivot).join('/'));
    this.#stop = workspace.onEntry((entry) => this.#take(entry));
  }

  /** Reads only the slice of facts this table and period need. */
  static async open(workspace: Workspace, table: Table, period: Period, wanted: Pivot): Promise<TableView> {
    const { catalog } = workspace;
    const pivot = settlePivot(table, wanted);
    const shown = pivotedOf(table, pivot, period, pivotWords(catalog));
    const indicators = indicatorsOf(catalog, table);
    const { periods } = placesFor(catalog, table, period, shown);
    const facts = await workspace.ledger.readFacts(
      periods,
      indicators.map((indicator) => indicator.id),
    );
    return new TableView(workspace, table, period, facts, pivot, shown);
  }

  close(): void {
    this.#stop();
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
    await this.paste(place, [[text]], 'edit');
  }

  /** A block from the clipboard, from this cell right and down; computed cells are skipped and counted. */
  async paste(
    place: GridPlace,
    block: readonly (readonly string[])[],
    code: 'edit' | 'paste' = 'paste',
  ): Promise<{ written: number; skipped: number; unread: number }> {
    const facts: NonNullable<Change['facts']>[number][] = [];
    let skipped = 0;
    let unread = 0;
    for (const { place: at, text } of this.model.spread(place, block)) {
      const meaning = this.model.meaningAt(at);
      if (!meaning || !this.figures.isInput(meaning)) {
        skipped += 1;
        continue;
      }
      const from = this.figures.factOf(meaning);
      const read = readTyped(text, this.model.indicatorOf(meaning));
      if (read?.text !== undefined) unread += 1;
      if (!read && !from) continue;
      if (read && from && sameFigure(read, from)) continue;
      const key = factKey(meaning.indicator, meaning.unit, meaning.period);
      const to: Fact | undefined = read && {
        key,
        ...meaning,
        ...read,
        ...(from?.note === undefined ? {} : { note: from.note }),
        source: { kind: 'typed' },
        at: now(),
      };
      facts.push({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
    }
    if (facts.length > 0) {
      await this.workspace.commit({ code, details: this.#details(facts, place) }, { facts });
    }
    return { written: facts.length, skipped, unread };
  }

  #details(facts: NonNullable<Change['facts']>, place: GridPlace): Record<string, string | number> {
    const [first] = facts;
    const fact = first?.to ?? first?.from;
    return {
      table: this.table.name,
      count: facts.length,
      ...(fact ? this.model.namesOf(fact) : {}),
      row: place.row,
      column: place.column,
      before: this.model.showFact(first?.from),
      after: this.model.showFact(first?.to),
    };
  }

  #take(entry: Entry): void {
    const steps = entry.change.facts ?? [];
    if (steps.length === 0) return;
    const touched = this.figures.apply(steps);
    const places = touched.flatMap((meaning) => this.model.findPlace(meaning) ?? []);
    // A figure of a neighbouring period stands beside other cells: repaint all of them.
    const told = places.length === touched.length && !this.model.compares;
    this.grid?.refresh(told ? places : undefined);
    this.revision += 1;
    const [first] = places;
    if (entry.kind !== 'do' && first) this.grid?.select(first);
  }
}

function sameFigure(read: Pick<Fact, 'value' | 'status' | 'text'>, fact: Fact): boolean {
  return read.value === fact.value && read.status === fact.status && read.text === fact.text;
}
