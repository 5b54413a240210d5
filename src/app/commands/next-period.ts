import { getPeriod, periodCode } from '#domain/period/period';
import { comparePeriods, nextPeriod } from '#domain/period/shift';
import { showPeriod } from '#domain/period/show';
import type { Table } from '#domain/table/table';
import { say } from '#text/say';
import { notices } from '../notices.svelte';
import { router } from '../routes.svelte';
import type { Command } from './command';

/** 新一期: opens the period after the newest one, empty; last period's and last year's figures stand beside the cells. */
export const startNextPeriod: Command = {
  id: 'nextPeriod',
  label: 'command.nextPeriod',
  icon: 'plus',
  available: ({ view }) => view !== null,
  async run({ workspace, view }) {
    const table = workspace?.catalog.tables.get(view?.table.id as Table['id']);
    const newest = table?.periods[table.periods.length - 1];
    if (!workspace || !table || newest === undefined) return;
    const code = periodCode(nextPeriod(getPeriod(newest)));
    const name = showPeriod(getPeriod(code));
    const periods = [...table.periods, code].sort((a, b) => comparePeriods(getPeriod(a), getPeriod(b)));
    await workspace.commit(
      { code: 'period', details: { table: table.name, period: name } },
      { tables: [{ from: table, to: { ...table, periods } }] },
    );
    router.go({ name: 'table', table: table.id, period: code });
    notices.say(say('table.opened', { period: name }));
  },
};
