/** 应报 18 家，截止 7月24日，未填 2 家: where a table stands. */
import type { Period } from '#domain/period/period';
import { periodsShown } from '#domain/table/cell';
import { filledIn, standingOf, typedOn, type Standing } from '#domain/table/standing';
import type { Table } from '#domain/table/table';
import { say } from '#text/say';
import { today } from '../edge';
import { dayText } from '../times';
import type { TableView } from '../table/view.svelte';
import type { Workspace } from '../workspace.svelte';
import { showDay } from './show-due';

/** Reads only the facts of the table's own period. */
export async function readStanding(
  { catalog, ledger }: Workspace,
  table: Table,
  period: Period,
): Promise<Standing> {
  const typed = typedOn(table, (id) => catalog.indicators.get(id));
  const facts = await ledger.readFacts(periodsShown(table, period), typed);
  const filled = filledIn(table, period, typed, facts);
  return standingOf(table, period, catalog.units, (unit) => filled.has(unit));
}

/** Of the table on the screen, from the figures it shows. */
export function standingIn({ workspace: { catalog }, table, period, figures }: TableView): Standing {
  const typed = typedOn(table, (id) => catalog.indicators.get(id));
  const periods = periodsShown(table, period);
  return standingOf(table, period, catalog.units, (unit) =>
    periods.some((one) => typed.some((indicator) => figures.factOf({ indicator, unit, period: one }))),
  );
}

export function standingText({ due, blank, day }: Standing): string {
  const parts = [
    say('reporting.due', { count: due.length }),
    ...(day === undefined ? [] : [say('reporting.day', { day: showDay(day) })]),
    blank.length === 0 ? say('reporting.complete') : say('reporting.blank', { count: blank.length }),
  ];
  return parts.join(say('reporting.comma'));
}

/** The day has passed and somebody is missing. */
export function isLate({ blank, day }: Standing): boolean {
  return blank.length > 0 && day !== undefined && day < dayText(today());
}
