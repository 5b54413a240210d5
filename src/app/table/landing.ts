/** Switching views keeps the place: where the clerk goes, and which cell is active there. */
import { getPeriod, periodCode } from '#domain/period/period';
import { slotOf } from '#domain/period/slot';
import { axisOf, factOf, type CellMeaning } from '#domain/table/cell';
import { asForm, type Pivot, type PivotKind } from '#domain/table/pivot';
import type { GridPlace } from '#ui/grid/model';
import type { Page } from '../routes.svelte';
import type { TableView } from './view.svelte';

type TablePage = Extract<Page, { name: 'table' }>;

/** The page of another view: of the unit, indicator and period of the active cell, or of the view's own. */
export function pageFor(view: TableView, kind: PivotKind): TablePage {
  const active = view.meaningAt(view.selected);
  const at: Partial<CellMeaning> = active ?? view.pivot;
  const unit = at.unit ?? view.pivot.unit;
  const indicator = at.indicator ?? view.pivot.indicator;
  const slot = slotIn(view, active);
  const pivots: Readonly<Record<PivotKind, Pivot>> = {
    form: asForm,
    months: { kind, ...(unit ? { unit } : {}) },
    comparison: { kind, ...(unit ? { unit } : {}), ...(slot ? { slot } : {}) },
    units: { kind, ...(indicator ? { indicator } : {}) },
    rollup: { kind },
    unit: { kind, ...(unit ? { unit } : {}), ...(slot ? { slot } : {}) },
  };
  const { period } = pageOf(view, pivots[kind]);
  // A view of one period shows the one the clerk stands in.
  const moves = kind !== 'months' && kind !== 'units' && active && view.table.periods.includes(active.period);
  return { ...pageOf(view, pivots[kind]), period: moves ? active.period : period };
}

/** The same table and period, looked at in some way. */
export function pageOf(
  { table, period }: TableView,
  pivot: Pivot,
): TablePage & Required<Pick<TablePage, 'period'>> {
  const page = { name: 'table', table: table.id, period: periodCode(period) } as const;
  return pivot.kind === 'form' ? page : { ...page, pivot };
}

function slotIn({ table, period, pivot }: TableView, active: CellMeaning | undefined) {
  if (!axisOf(table, 'period')) return undefined;
  return active ? slotOf(getPeriod(active.period), period.year) : pivot.slot;
}

/** The cell of a view that is nearest to the active one of the view before. */
export function landingOf(view: TableView, before: TableView): GridPlace | undefined {
  const active = before.meaningAt(before.selected);
  if (!active) return undefined;
  const fact = factOf(active);
  const here = { ...fact, period: periodCode(view.shown.chosen) };
  const { unit = here.unit, indicator = here.indicator } = view.pivot;
  const whose = { unit, indicator };
  const candidates = [active, fact, here].flatMap((one) => [one, { ...one, ...whose }]);
  // Another period was chosen over a view of several: the clerk in the chosen one goes along.
  const follows = view.pivot.kind === before.pivot.kind && active.period === periodCode(before.period);
  if (follows && active.compare === undefined) candidates.unshift(here);
  for (const candidate of candidates) {
    const place = view.model.findPlace(candidate);
    if (place) return place;
  }
  return undefined;
}
