/** Keys that write. */
import type { GridPlace } from '../model';
import { neighbour } from '../selection/move';
import { filledFrom } from '../writing/fill-down';
import { runBeside } from '../writing/run';
import type { Binding, Hand } from './binding';

/** A new text at the caret of the open editor. */
function insert({ entry }: Hand, text: string): void {
  const { box } = entry;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new Event('input'));
}

function above(hand: Hand, at: GridPlace): void {
  const from = neighbour(hand.order, at, 'up');
  if (from !== at) hand.entry.begin('enter', hand.editTextAt(from));
}

function fill(hand: Hand, direction: 'down' | 'right'): void {
  const { order, selection } = hand;
  const cells = filledFrom(order, selection.rects(order), direction, (place) => hand.editTextAt(place));
  if (cells.length > 0) hand.write(cells, direction === 'down' ? 'fillDown' : 'fillRight');
}

const always = ['ready', 'enter', 'edit'] as const;

export const editing: readonly Binding[] = [
  {
    act: 'edit',
    chords: ['F2'],
    modes: always,
    run(hand, at) {
      if (hand.entry.mode === 'ready') hand.entry.begin('edit', hand.editTextAt(at));
      else hand.entry.toggle();
    },
  },
  { act: 'erase', chords: ['Backspace'], modes: ['ready'], run: (hand) => hand.entry.begin('enter', '') },
  { act: 'clear', chords: ['Delete'], modes: ['ready'], run: (hand) => hand.clear() },
  {
    act: 'cancel',
    chords: ['Escape'],
    modes: always,
    run(hand) {
      if (hand.entry.mode !== 'ready') {
        hand.entry.cancel();
        return true;
      }
      hand.released = true;
      return hand.endCopy();
    },
  },
  { act: 'lineBreak', chords: ['Alt+Enter'], modes: ['enter', 'edit'], run: (hand) => insert(hand, '\n') },
  {
    act: 'lineEnd',
    chords: ['Ctrl+Delete'],
    modes: ['enter', 'edit'],
    run({ entry: { box } }) {
      const end = box.value.indexOf('\n', box.selectionStart);
      box.setRangeText('', box.selectionStart, end < 0 ? box.value.length : end, 'end');
    },
  },
  {
    act: 'enterAll',
    chords: ['Ctrl+Enter'],
    modes: always,
    run(hand) {
      const { entry, selection, order } = hand;
      if (!selection.isMany(order)) entry.finish();
      else {
        const text = entry.take();
        if (text !== undefined)
          hand.write(
            selection.cells(order).map((place) => ({ place, text })),
            'enterAll',
          );
      }
    },
  },
  { act: 'fillDown', chords: ['Ctrl+D'], modes: ['ready'], run: (hand) => fill(hand, 'down') },
  { act: 'fillRight', chords: ['Ctrl+R'], modes: ['ready'], run: (hand) => fill(hand, 'right') },
  { act: 'above', chords: ["Ctrl+'", "Ctrl+Shift+'"], modes: ['ready'], run: above },
  {
    act: 'stamp',
    chords: ['Ctrl+;', 'Ctrl+Shift+;'],
    modes: always,
    run(hand, _at, event) {
      const text = hand.events().stamp?.(event.shiftKey ? 'time' : 'date');
      if (text === undefined) return;
      if (hand.entry.mode === 'ready') hand.entry.begin('enter', text);
      else insert(hand, text);
    },
  },
  { act: 'pick', chords: ['Alt+ArrowDown'], modes: ['ready'], run: (hand, at) => hand.events().pick?.(at) },
  { act: 'repeat', chords: ['F4'], modes: ['ready'], run: (hand) => hand.repeat() },
  {
    act: 'sum',
    chords: ['Alt+='],
    modes: ['ready'],
    run(hand, at) {
      const text = runBeside(hand.order, at, (place) => hand.editTextAt(place));
      if (text !== undefined) hand.entry.begin('edit', text);
    },
  },
  {
    act: 'details',
    chords: ['Ctrl+1'],
    modes: ['ready'],
    run: (hand, at) => hand.events().details?.(at),
  },
  {
    // The browser would leave the page, reload it or mark it; the clerk meant the table.
    act: 'leave',
    chords: ['Ctrl+D', 'Ctrl+R', 'Ctrl+E', 'Ctrl+O', 'Ctrl+U', 'F3', 'Alt+ArrowLeft', 'Alt+ArrowRight'],
    modes: always,
    run: () => true,
  },
];
