/** Figures of a table read so that they can be compared: with last year, this year so far and targets. */
import type { IndicatorLine } from '#analysis/lines';
import { Figures } from '#compute/table/figures';
import { indicatorsOf, placesFor } from '#compute/table/needs';
import type { Unit } from '#domain/orgunit/unit';
import { getPeriod, type Period, type PeriodCode } from '#domain/period/period';
import { comparePeriods } from '#domain/period/shift';
import { pivotedOf, settlePivot } from '#domain/table/pivot';
import type { Table } from '#domain/table/table';
import { withTotal } from '#domain/table/with-total';
import { pivotWords } from '../table/pivot-words';
import type { Workspace } from '../workspace.svelte';

/** A form without 合计 has one here: what its units come to is what is asked. */
export async function readFigures(workspace: Workspace, form: Table, period: Period): Promise<Figures> {
  const { catalog, ledger } = workspace;
  const table = withTotal(catalog, form);
  const shown = pivotedOf(table, settlePivot(table, { kind: 'comparison' }), period, pivotWords(catalog));
  const { read } = placesFor(catalog, table, period, shown);
  const facts = await ledger.readFacts(
    read,
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

/** As many periods as a small line can show. */
const longest = 8;

export type History = ReadonlyMap<PeriodCode, Figures>;
export const noHistory: History = new Map();

/** The periods up to `last`, oldest first, each as its form computes it. Undefined once nobody wants it any more. */
export async function readHistory(
  workspace: Workspace,
  form: Table,
  periods: readonly PeriodCode[],
  last: { readonly period: PeriodCode; readonly figures: Figures },
  stale: () => boolean,
): Promise<History | undefined> {
  const { catalog, ledger } = workspace;
  const table = withTotal(catalog, form);
  const ids = indicatorsOf(catalog, table).map(({ id }) => id);
  const history = new Map<PeriodCode, Figures>();
  const at = periods.indexOf(last.period);
  for (const code of periods.slice(Math.max(0, at - longest + 1), Math.max(0, at))) {
    const period = getPeriod(code);
    const facts = await ledger.readFacts(placesFor(catalog, table, period).read, ids);
    if (stale()) return undefined;
    history.set(code, new Figures(catalog, table, period, facts));
  }
  return history.set(last.period, last.figures);
}

/** The units among these whose blanks make one of the lines partial. */
export function lackingAmong(units: readonly Unit[], lines: readonly IndicatorLine[]): readonly Unit[] {
  const found = new Set(lines.flatMap(({ lacking }) => lacking));
  return units.filter(({ id }) => found.has(id));
}
