/** Keys that move the active cell, and with Shift the end of the selection. */
import type { EntryMode, GridPlace } from '../model';
import { corner, dataEdge, neighbour, paged, pagedAcross, rowEnd, type Direction } from '../selection/move';
import type { Binding, Hand, KeyAct } from './binding';

type Way = (hand: Hand, from: GridPlace) => GridPlace | undefined;

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const step: Readonly<Record<string, Way>> = ways(
  (direction) => (hand, from) => neighbour(hand.order, from, direction),
);
const edge: Readonly<Record<string, Way>> = ways(
  (direction) => (hand, from) => dataEdge(hand.order, from, direction, (place) => hand.filled(place)),
);
const screen: Readonly<Record<string, Way>> = {
  PageDown: (hand, from) => paged(hand.order, from, hand.screenRows(from, 1)),
  PageUp: (hand, from) => paged(hand.order, from, -hand.screenRows(from, -1)),
};
const screenAcross: Readonly<Record<string, Way>> = {
  'Alt+PageDown': (hand, from) => pagedAcross(hand.order, from, hand.screenColumns()),
  'Alt+PageUp': (hand, from) => pagedAcross(hand.order, from, -hand.screenColumns()),
};
const rowEnds: Readonly<Record<string, Way>> = {
  Home: (hand, from) => rowEnd(hand.order, from, 'first', hand.frozen),
  End: (hand, from) => rowEnd(hand.order, from, 'last'),
};
const corners: Readonly<Record<string, Way>> = {
  'Ctrl+Home': (hand) => corner(hand.order, 'first', hand.frozen),
  'Ctrl+End': (hand) => corner(hand.order, 'last'),
};

function ways(make: (direction: Direction) => Way): Record<string, Way> {
  return Object.fromEntries(Object.entries(arrows).map(([key, direction]) => [key, make(direction)]));
}

/** `Ctrl+Home` with Shift is `Ctrl+Shift+Home`, as chordOf writes it. */
function withShift(chord: string): string {
  const at = chord.lastIndexOf('+') + 1;
  return `${chord.slice(0, at)}Shift+${chord.slice(at)}`;
}

const typing: readonly EntryMode[] = ['ready', 'enter'];

function moves(act: KeyAct, list: Readonly<Record<string, Way>>, prefix = ''): Binding {
  return {
    act,
    chords: Object.keys(list).map((key) => prefix + key),
    modes: typing,
    run(hand, at, event) {
      const to = wayOf(list, event)?.(hand, at);
      hand.entry.finish();
      hand.run = undefined;
      if (to) hand.go(to);
    },
  };
}

function extends_(act: KeyAct, list: Readonly<Record<string, Way>>, prefix = ''): Binding {
  return {
    act,
    chords: Object.keys(list).map((key) => withShift(prefix + key)),
    modes: ['ready'],
    run(hand, at, event) {
      const to = wayOf(list, event)?.(hand, hand.selection.end ?? at);
      hand.run = undefined;
      if (!to) return;
      hand.selection.extend(to);
      hand.showSelection(to);
    },
  };
}

function wayOf(list: Readonly<Record<string, Way>>, event: KeyboardEvent): Way | undefined {
  return list[event.key] ?? list[`Ctrl+${event.key}`] ?? list[`Alt+${event.key}`];
}

export const moving: readonly Binding[] = [
  moves('move', step),
  moves('edge', edge, 'Ctrl+'),
  moves('rowEnds', rowEnds),
  moves('corners', corners),
  moves('page', screen),
  moves('pageAcross', screenAcross),
  extends_('extend', step),
  extends_('extendEdge', edge, 'Ctrl+'),
  extends_('extend', rowEnds),
  extends_('extendEdge', corners),
  extends_('extendPage', screen),
  {
    act: 'next',
    chords: ['Enter', 'Shift+Enter'],
    modes: ['ready', 'enter', 'edit'],
    run(hand, at, event) {
      hand.entry.finish();
      if (inside(hand, 'rows', !event.shiftKey)) return;
      const run = event.shiftKey ? undefined : hand.run;
      hand.run = undefined;
      const from = run === undefined ? at : { row: at.row, column: run };
      const to = neighbour(hand.order, from, event.shiftKey ? 'up' : 'down');
      hand.go(to.row === at.row && run === undefined ? at : to);
    },
  },
  {
    act: 'nextAcross',
    chords: ['Tab', 'Shift+Tab'],
    modes: ['ready', 'enter', 'edit'],
    run(hand, at, event) {
      if (hand.released && hand.entry.mode === 'ready') return false;
      hand.entry.finish();
      if (inside(hand, 'columns', !event.shiftKey)) return true;
      const run = event.shiftKey ? hand.run : (hand.run ?? at.column);
      hand.go(neighbour(hand.order, at, event.shiftKey ? 'left' : 'right'));
      hand.run = run;
      return true;
    },
  },
];

/** In a selection of many cells the active one goes round inside it. */
function inside(hand: Hand, along: 'rows' | 'columns', forward: boolean): boolean {
  const { selection, order } = hand;
  if (!selection.isMany(order)) return false;
  selection.active = selection.step(order, along, forward);
  hand.showSelection(selection.active);
  return true;
}
