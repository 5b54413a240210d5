/** Figures of a table read so that they can be compared: with last year, this year so far and targets. */
import { Figures, indicatorsOf, placesFor } from '#compute/table/figures';
import { getPeriod, type Period, type PeriodCode } from '#domain/period/period';
import { comparePeriods } from '#domain/period/shift';
import { pivotedOf, settlePivot } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import { pivotWords } from '../table/pivot-words';
import type { Workspace } from '../workspace.svelte';

export async function readFigures(workspace: Workspace, table: Table, period: Period): Promise<Figures> {
  const { catalog, ledger } = workspace;
  const shown = pivotedOf(table, settlePivot(table, { kind: 'comparison' }), period, pivotWords(catalog));
  const { periods } = placesFor(catalog, table, period, shown);
  const facts = await ledger.readFacts(
    periods,
    indicatorsOf(catalog, table).map(({ id }) => id),
  );
  return new Figures(catalog, table, period, facts, shown);
}

/** Of the last period that was opened in a year. */
export async function newestFigures(
  workspace: Workspace,
  table: Table,
  year: number,
): Promise<{ readonly figures: Figures; readonly period: PeriodCode } | undefined> {
  const opened = table.periods.filter((code) => getPeriod(code).year === year);
  opened.sort((a, b) => comparePeriods(getPeriod(a), getPeriod(b)));
  const period = opened[opened.length - 1];
  if (period === undefined) return undefined;
  return { period, figures: await readFigures(workspace, table, getPeriod(period)) };
}
