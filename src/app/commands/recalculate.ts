import { say } from '#text/say';
import { notices } from '../notices.svelte';
import { differencesOf } from '../table/differences';
import { TableView } from '../table/view.svelte';
import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 重新计算: reads the facts anew, computes every cell, and says what is not as it stood on the screen. */
export const recalculate: Command = {
  id: 'recalculate',
  label: 'command.recalculate',
  icon: 'function',
  place: 'menu',
  keys: ['F9'],
  available: (session) => tableOnScreen(session) !== null,
  async run(session) {
    const view = tableOnScreen(session);
    if (!view) return;
    await view.workspace.flush();
    const fresh = await TableView.open(view.workspace, view.table, view.period, view.pivot);
    if (session.view !== view) return fresh.close();
    const { count, differing } = differencesOf(view.model, fresh.model);
    const [first] = differing;
    if (!first) {
      fresh.close();
      notices.say(say('recalculate.same', { count }));
      return;
    }
    session.replace(fresh);
    const changed = differing
      .slice(0, 3)
      .map(({ row, column, before, after }) => say('recalculate.one', { row, column, before, after }))
      .join(say('list.and'));
    notices.say(say('recalculate.changed', { count: differing.length, changed }), {
      tone: 'warning',
      actions: [{ caption: say('recalculate.look'), run: () => session.view?.grid?.select(first.place) }],
    });
  },
};
