/** From finding to cell: the gravest are read first in the panel, from cell to cell they follow as the form has them. */
import { asForm } from '#domain/table/pivot';
import type { CellMeaning } from '#domain/table/cell';
import { say } from '#text/say';
import type { GridPlace } from '#ui/grid/model';
import { notices } from '../notices.svelte';
import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';
import { pageOf } from '../table/landing';
import type { TableView } from '../table/view.svelte';
import type { Judged } from './judged';
import { cellsOf } from './marks';

/** Selects the first of its cells and lights the others. A view that shows none of them gives way to the form. */
export function goToFinding(session: Session, view: TableView, { finding }: Judged): void {
  const cells = cellsOf(finding);
  const place = firstPlace(view, cells);
  if (!place) {
    if (cells.length === 0 || view.pivot.kind === 'form') return;
    session.wanted = { finding: finding.key, cells };
    router.go(pageOf(view, asForm));
    return;
  }
  if (!view.arranged.rows.some(({ id }) => id === place.row)) view.arrange({ filters: [] });
  view.checking.light(finding.key, cells);
  view.grid?.select(place);
  view.grid?.focus();
}

/** The next one that waits, round the table. */
export function stepFinding(session: Session, view: TableView, step: 1 | -1): void {
  view.checking.settle();
  const stops = stopsOf(view);
  if (stops.length === 0) return notices.say(say('checks.none'));
  const here = stops.findIndex(({ judged }) => judged.finding.key === view.checking.current);
  const active = view.selected ? rankOf(view, view.selected) : -1;
  const stands = here >= 0 && stops[here]?.rank === active;
  const after = stops.findIndex(({ rank }) => rank > active);
  const before = stops.filter(({ rank }) => rank < active).length - 1;
  const index = stands ? here + step : step === 1 ? (after < 0 ? 0 : after) : before;
  const stop = stops[(index + stops.length) % stops.length];
  if (stop) goToFinding(session, view, stop.judged);
}

/** What is said about the cell the clerk stands in: the one jumped to, or the gravest. */
export function findingHere(view: TableView): Judged | undefined {
  const { checking } = view;
  const meaning = view.meaningAt(view.selected);
  const there = (meaning && checking.marks.at(meaning)?.judged) ?? [];
  return there.find(({ finding }) => finding.key === checking.current) ?? there[0];
}

interface Stop {
  readonly judged: Judged;
  readonly rank: number;
}

function stopsOf(view: TableView): Stop[] {
  return view.checking.judged
    .filter(({ standing }) => standing !== 'explained')
    .map((judged) => {
      const place = firstPlace(view, cellsOf(judged.finding));
      return { judged, rank: place ? rankOf(view, place) : Number.MAX_SAFE_INTEGER };
    })
    .sort((a, b) => a.rank - b.rank);
}

function firstPlace(view: TableView, cells: readonly CellMeaning[]): GridPlace | undefined {
  for (const cell of cells) {
    const place = view.model.findPlace(cell);
    if (place) return place;
  }
  return undefined;
}

function rankOf(view: TableView, { row, column }: GridPlace): number {
  const columns = view.model.leafIds();
  return view.arranged.rows.findIndex(({ id }) => id === row) * columns.length + columns.indexOf(column);
}
