import { hasAmounts } from '../table/scaling';
import { TableView } from '../table/view.svelte';
import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 以万元显示: amounts in a larger unit, adding up all the same; to fill them in it is switched off. */
export const tenThousands: Command = {
  id: 'tenThousands',
  label: 'command.tenThousands',
  icon: 'function',
  place: 'menu',
  available(session) {
    const view = tableOnScreen(session);
    return view !== null && hasAmounts(view.workspace.catalog, view.table);
  },
  async run(session) {
    const view = tableOnScreen(session);
    if (!view) return;
    view.arrange({ scaled: !view.arrangement.scaled });
    await view.workspace.flush();
    const fresh = await TableView.open(view.workspace, view.table, view.period, view.pivot);
    if (session.view === view) session.replace(fresh);
    else fresh.close();
  },
};
