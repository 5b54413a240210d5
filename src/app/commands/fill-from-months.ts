import { say } from '#text/say';
import { notices } from '../notices.svelte';
import { writeCells } from '../table/acts';
import { monthsToFill } from '../table/months-to-fill';
import type { Command } from './command';
import { tableOnScreen } from './on-table';

/** 按各月填累计: where 累计 stands alone, every blank one takes what its months come to. What the clerk wrote stays. */
export const fillFromMonths: Command = {
  id: 'fillFromMonths',
  label: 'command.fillFromMonths',
  icon: 'plus',
  place: 'menu',
  available: (session) => tableOnScreen(session)?.period.kind === 'toDate',
  async run(session) {
    const view = tableOnScreen(session);
    if (!view) return;
    const writes = monthsToFill(view.model, view.figures);
    if (writes.length === 0) notices.say(say('grid.noMonths'));
    else await writeCells(session, writes, 'fill');
  },
};
