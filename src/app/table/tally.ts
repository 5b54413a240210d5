/** How far a table is filled. */
import { isAbsence } from '#value/value';
import type { TableView } from './view.svelte';

export interface Tally {
  readonly missing: number;
  readonly unread: number;
}

export function tallyOf({ model, figures }: TableView): Tally {
  let missing = 0;
  let unread = 0;
  for (const meaning of model.meanings()) {
    if (!figures.isInput(meaning)) continue;
    const value = figures.valueOf(meaning);
    if (!isAbsence(value)) continue;
    if (value.why === 'blank') missing += 1;
    else if (value.why === 'notNumber') unread += 1;
  }
  return { missing, unread };
}
