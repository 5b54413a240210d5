/** Keys that select whole rows, columns or the table. Ctrl+Space and Shift+Space may belong to an input method first. */
import type { GridPlace } from '../model';
import type { Whole } from '../selection/area';
import type { Binding, Hand } from './binding';

function whole(hand: Hand, at: GridPlace, kind: Whole): void {
  const { selection } = hand;
  const last = selection.areas[selection.areas.length - 1];
  selection.only(at, last?.to ?? at, kind);
  hand.showSelection();
}

export const selecting: readonly Binding[] = [
  {
    // A form is one region, so the region is the whole table at once.
    act: 'all',
    chords: ['Ctrl+A', 'Ctrl+Shift+8'],
    modes: ['ready'],
    run: (hand, at) => whole(hand, at, 'all'),
  },
  { act: 'column', chords: ['Ctrl+Space'], modes: ['ready'], run: (hand, at) => whole(hand, at, 'columns') },
  { act: 'row', chords: ['Shift+Space'], modes: ['ready'], run: (hand, at) => whole(hand, at, 'rows') },
  { act: 'back', chords: ['Ctrl+Backspace'], modes: ['ready'], run: (hand, at) => hand.showSelection(at) },
];
