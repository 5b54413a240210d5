import { periodCode, type PeriodCode } from '#domain/period/period';
import { periodsOfEditions } from '#domain/table/edition';
import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';
import { pageOf } from '../table/landing';
import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 上一期, 下一期: the browser owns Ctrl+PgUp and Ctrl+PgDn, with which a spreadsheet changes its sheet. */
function stepPeriod(id: string, step: 1 | -1): Command {
  return {
    id,
    label: step < 0 ? 'table.earlier' : 'table.later',
    icon: step < 0 ? 'left' : 'right',
    place: 'keys',
    keys: [step < 0 ? 'Alt+Shift+PageUp' : 'Alt+Shift+PageDown'],
    available: (session) => periodBeside(session, step) !== undefined,
    run(session) {
      const view = tableOnScreen(session);
      const period = periodBeside(session, step);
      if (view && period) router.go({ ...pageOf(view, view.pivot), period });
      return Promise.resolve();
    },
  };
}

function periodBeside(session: Session, step: 1 | -1): PeriodCode | undefined {
  const view = tableOnScreen(session);
  if (!view) return undefined;
  const { tables } = view.workspace.catalog;
  const periods = periodsOfEditions(tables, tables.get(view.table.id) ?? view.table);
  return periods[periods.indexOf(periodCode(view.period)) + step];
}

export const earlierPeriod = stepPeriod('earlierPeriod', -1);
export const laterPeriod = stepPeriod('laterPeriod', 1);
