import { getPeriod, type PeriodCode } from '#domain/period/period';
import { comparePeriods } from '#domain/period/shift';
import { showPeriod } from '#domain/period/show';
import type { Table } from '#domain/table/table';
import { say } from '#text/say';
import { notices } from '../notices.svelte';
import type { Workspace } from '../workspace.svelte';

/** Opens a period of a table, empty; last period's and last year's figures stand beside the cells. */
export async function openPeriod(workspace: Workspace, table: Table, code: PeriodCode): Promise<void> {
  if (table.periods.includes(code)) return;
  const name = showPeriod(getPeriod(code));
  const periods = [...table.periods, code].sort((a, b) => comparePeriods(getPeriod(a), getPeriod(b)));
  await workspace.commit(
    { code: 'period', details: { table: table.name, period: name } },
    { tables: [{ from: table, to: { ...table, periods } }] },
  );
  notices.say(say('table.opened', { period: name }));
}
