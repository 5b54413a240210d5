import { getPeriod, periodCode } from '#domain/period/period';
import { nextPeriod } from '#domain/period/shift';
import type { Table } from '#domain/table/table';
import { editionFor, newestPeriod } from '#domain/table/edition';
import { router } from '../routes.svelte';
import { openPeriod } from '../table/open-period';
import type { Command } from './command';

/** 新一期: opens the period after the newest one. */
export const startNextPeriod: Command = {
  id: 'nextPeriod',
  label: 'command.nextPeriod',
  icon: 'plus',
  available: ({ view }) => view !== null,
  async run({ workspace, view }) {
    const tables = workspace?.catalog.tables;
    const shown = tables?.get(view?.table.id as Table['id']);
    const newest = tables && shown && newestPeriod(tables, shown);
    if (!workspace || !tables || !shown || newest === undefined) return;
    const code = periodCode(nextPeriod(getPeriod(newest)));
    const table = editionFor(tables, shown, getPeriod(code));
    await openPeriod(workspace, table, code);
    router.go({ name: 'table', table: table.id, period: code });
  },
};
