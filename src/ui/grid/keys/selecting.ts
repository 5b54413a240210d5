/** Keys that select whole rows, columns or the table. Ctrl+Space and Shift+Space may belong to an input method first. */
import type { GridPlace } from '../model';
import { placeAt } from '../order';
import type { Whole } from '../selection/area';
import { islandOf } from '../selection/region';
import type { Binding, Hand } from './binding';

function whole(hand: Hand, at: GridPlace, kind: Whole): void {
  const { selection } = hand;
  const last = selection.areas[selection.areas.length - 1];
  selection.only(at, last?.to ?? at, kind);
  hand.showSelection();
}

/** The region around the cell; all where it is the whole form, or where it is selected already. */
function region(hand: Hand, at: GridPlace, thenAll: boolean): void {
  const { selection, order } = hand;
  const island = islandOf(order, at, (place) => hand.filled(place));
  const from = island && placeAt(order, island.top, island.left);
  const to = island && placeAt(order, island.bottom, island.right);
  const [rect, more] = selection.rects(order);
  const selected = more === undefined && JSON.stringify(rect) === JSON.stringify(island);
  if (!from || !to || (thenAll && selected)) return whole(hand, at, 'all');
  selection.only(from, to);
  selection.active = at;
  hand.showSelection();
}

export const selecting: readonly Binding[] = [
  { act: 'all', chords: ['Ctrl+A'], modes: ['ready'], run: (hand, at) => region(hand, at, true) },
  { act: 'all', chords: ['Ctrl+Shift+8'], modes: ['ready'], run: (hand, at) => region(hand, at, false) },
  { act: 'column', chords: ['Ctrl+Space'], modes: ['ready'], run: (hand, at) => whole(hand, at, 'columns') },
  { act: 'row', chords: ['Shift+Space'], modes: ['ready'], run: (hand, at) => whole(hand, at, 'rows') },
  { act: 'back', chords: ['Ctrl+Backspace'], modes: ['ready'], run: (hand, at) => hand.showSelection(at) },
];
