/** 县情: one table at one period, its indicators against targets and last year, and its units ranked by one of them. */
import { indicatorLines, unitLines, type RankedBy } from '#analysis/lines';
import type { Ranking } from '#analysis/rank';
import { seriesOf, type Point } from '#analysis/series';
import type { Figures } from '#compute/table/figures';
import type { IndicatorId, UnitId } from '#domain/id';
import type { Unit } from '#domain/orgunit/unit';
import { getPeriod, parsePeriodCode, periodCode, type Period, type PeriodCode } from '#domain/period/period';
import { comparePeriods } from '#domain/period/shift';
import { elapsedShare } from '#domain/period/to-date';
import { membersOf } from '#domain/table/cell';
import { inOrder } from '#domain/table/edition';
import { asForm } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import { addsOverUnits, countyOf, unitsBelow } from '../goals/sheet';
import { readQuery, settleShown, writeQuery } from '../page-query';
import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';
import type { Workspace } from '../workspace.svelte';
import { lackingAmong, noHistory, readFigures, readHistory, type History } from './figures';
import { unitSets } from './sets';

interface Read {
  readonly table: Table;
  readonly period: Period;
  readonly figures: Figures;
}

type Query = Partial<Record<'table' | 'period' | 'indicator' | 'by' | 'ties' | 'units' | 'rows', string>>;

export class County {
  readonly session: Session;
  readonly workspace: Workspace;
  readonly #query = $derived<Query>(readQuery(router.route.page));
  readonly table: Table | undefined = $derived.by(() => this.#tableIn());
  /** Opened ones, oldest first. */
  readonly periods: readonly PeriodCode[] = $derived.by(() =>
    [...(this.table?.periods ?? [])].sort((a, b) => comparePeriods(getPeriod(a), getPeriod(b))),
  );
  readonly period: PeriodCode | undefined = $derived.by(() => this.#periodIn());
  #read = $state.raw<Read | null>(null);
  #history = $state.raw<History>(noHistory);

  readonly county: Unit | undefined = $derived.by(() =>
    this.#read ? countyOf(this.workspace.catalog, this.#read.table) : undefined,
  );
  readonly units: readonly Unit[] = $derived.by(() =>
    this.#read && this.county ? unitsBelow(this.workspace.catalog, this.#read.table, this.county) : [],
  );
  readonly figures = $derived(this.#read?.figures);
  readonly elapsed = $derived(this.#read ? elapsedShare(this.#read.period) : 0);
  readonly all = $derived(this.#query.rows === 'all');
  readonly #lines = $derived.by(() =>
    this.#read && this.county
      ? indicatorLines(
          this.#read.figures,
          membersOf(this.#read.table, 'indicator') as IndicatorId[],
          this.county.id,
          periodCode(this.#read.period),
        )
      : [],
  );
  readonly withTargets = $derived(this.#lines.filter(({ progress }) => progress));
  /** Those with a target, where there are any; all of them where the clerk asks for it. */
  readonly lines = $derived(this.all || this.withTargets.length === 0 ? this.#lines : this.withTargets);

  readonly sets = $derived(unitSets(this.units));
  readonly set = $derived(this.sets.find(({ id }) => id === this.#query.units));
  readonly indicator = $derived.by(() => {
    const ids = this.#lines.map(({ indicator }) => indicator);
    const first = this.lines.find(({ progress }) => progress)?.indicator ?? this.lines[0]?.indicator;
    return ids.find(({ id }) => id === this.#query.indicator) ?? first;
  });
  readonly ties: Ranking = $derived(this.#query.ties === 'dense' ? 'dense' : 'competition');
  readonly by: RankedBy = $derived.by(() => this.#byIn());
  readonly ranking = $derived.by(() => {
    const { indicator, figures } = this;
    if (!figures || !indicator || !this.#read) return [];
    const period = periodCode(this.#read.period);
    const ids = this.units
      .filter((unit) => this.set?.has(unit) ?? true)
      .map(({ id }) => id)
      .filter((unit) => !figures.isExcused({ indicator: indicator.id, unit, period }));
    const order = { by: this.by, ranking: this.ties };
    return unitLines(figures, indicator.id, ids, period, order);
  });
  /** Units that lack a figure of this period (law 2). */
  readonly lacking = $derived(lackingAmong(this.units, this.#lines));

  constructor(session: Session, workspace: Workspace) {
    this.session = session;
    this.workspace = workspace;
  }

  #tableIn(): Table | undefined {
    const { tables } = this.workspace.catalog;
    const named = tables.get(this.#query.table as Table['id']);
    return (
      named ?? tables.get(this.session.view?.table.id as Table['id']) ?? inOrder([...tables.values()])[0]
    );
  }

  #periodIn(): PeriodCode | undefined {
    const named = this.#query.period as PeriodCode | undefined;
    if (named !== undefined && parsePeriodCode(named).ok && this.periods.includes(named)) return named;
    const { view } = this.session;
    const seen = view && view.table.id === this.table?.id ? periodCode(view.period) : undefined;
    return this.periods.find((code) => code === seen) ?? this.periods[this.periods.length - 1];
  }

  /** What adds up is fairly compared by its share of the target, where units have one. */
  #byIn(): RankedBy {
    const { by } = this.#query;
    if (by === 'value' || by === 'completion') return by;
    const { indicator } = this;
    return indicator && addsOverUnits(indicator) && this.#unitsHaveTargets(indicator.id)
      ? 'completion'
      : 'value';
  }

  #unitsHaveTargets(indicator: IndicatorId): boolean {
    const period = this.period;
    if (!this.figures || period === undefined) return false;
    return this.units.some(({ id }) => this.figures?.targetOf({ indicator, unit: id, period }));
  }

  settle(): void {
    const { table, period } = this;
    // The indicator is known once the table that is asked for has been read.
    const indicator = this.#read?.table.id === table?.id ? this.indicator?.id : undefined;
    if (table && period) {
      settleShown('county', { table: table.id, period, ...(indicator ? { indicator } : {}) });
    }
  }

  look(change: Query): void {
    const { table, period } = this;
    const query: Query = {
      ...this.#query,
      ...(table ? { table: table.id } : {}),
      ...(period ? { period } : {}),
    };
    router.settle({ name: 'county', query: writeQuery({ ...query, ...change }) });
  }

  /** Reads what the page shows, then the periods before it for the small lines. `stale` says that it is no longer wanted. */
  async read(stale: () => boolean): Promise<void> {
    const { table, period: code } = this;
    if (!table || code === undefined) {
      this.#read = null;
      return;
    }
    const period = getPeriod(code);
    const figures = await readFigures(this.workspace, table, period);
    if (stale()) return;
    this.#history = noHistory;
    this.#read = { table, period, figures };
    const history = await readHistory(this.workspace, table, this.periods, { period: code, figures }, stale);
    if (history) this.#history = history;
  }

  trendOf(indicator: IndicatorId): readonly Point[] {
    return this.county ? seriesOf(this.#history, indicator, this.county.id) : [];
  }

  /** Opens the table at a figure. */
  async goTo(unit: UnitId, indicator: IndicatorId): Promise<void> {
    const read = this.#read;
    if (!read) return;
    const period = periodCode(read.period);
    await this.session.show(read.table, read.period, asForm);
    const { view } = this.session;
    const place =
      view?.table.id === read.table.id ? view.model.findPlace({ indicator, unit, period }) : undefined;
    if (view && place) view.landing = { from: place };
    router.go({ name: 'table', table: read.table.id, period });
  }
}
