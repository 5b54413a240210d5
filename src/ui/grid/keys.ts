/**
 * What a key does, by mode (see EntryMode). A key that is not listed is left to the browser and to the page: letters
 * go into the textarea, undo and find go to the app.
 */
import type { Entry } from './entry';
import type { GridPlace } from './model';
import { corner, dataEdge, neighbour, paged, rowEnd, type Direction } from './move';
import type { Order } from './order';

export interface Hand {
  readonly entry: Entry;
  readonly order: Order;
  readonly active: GridPlace | null;
  filled(place: GridPlace): boolean;
  /** The text the editor starts with. */
  editText(): string;
  screenRows(): number;
  clear(): void;
  details(): void;
  go(place: GridPlace): void;
  /** Column under which the current run of Tabs began. */
  run: string | undefined;
  /** Esc in Ready lets the next Tab leave the grid. */
  released: boolean;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Where a moving key leads from `at`; undefined for a key that does not move. */
function moved(event: KeyboardEvent, hand: Hand, at: GridPlace): GridPlace | undefined {
  const { order } = hand;
  const control = event.ctrlKey || event.metaKey;
  const direction = arrows[event.key];
  if (direction)
    return control
      ? dataEdge(order, at, direction, (place) => hand.filled(place))
      : neighbour(order, at, direction);
  if (event.key === 'Home') return control ? corner(order, 'first') : rowEnd(order, at, 'first');
  if (event.key === 'End') return control ? corner(order, 'last') : rowEnd(order, at, 'last');
  if (control) return undefined;
  if (event.key === 'PageDown') return paged(order, at, hand.screenRows());
  if (event.key === 'PageUp') return paged(order, at, -hand.screenRows());
  return undefined;
}

function enter(event: KeyboardEvent, hand: Hand, at: GridPlace): void {
  if (event.ctrlKey || event.metaKey) return;
  const run = event.shiftKey ? undefined : hand.run;
  hand.run = undefined;
  const from = run === undefined ? at : { row: at.row, column: run };
  const to = neighbour(hand.order, from, event.shiftKey ? 'up' : 'down');
  hand.go(to.row === at.row && run === undefined ? at : to);
}

function tab(event: KeyboardEvent, hand: Hand, at: GridPlace): void {
  const run = event.shiftKey ? hand.run : (hand.run ?? at.column);
  hand.go(neighbour(hand.order, at, event.shiftKey ? 'left' : 'right'));
  hand.run = run;
}

/** True when the key was ours. */
function handle(event: KeyboardEvent, hand: Hand, at: GridPlace): boolean {
  const { entry } = hand;
  const { mode } = entry;
  const editing = mode !== 'ready';
  if (event.key === 'Enter') {
    entry.finish();
    enter(event, hand, at);
    return true;
  }
  if (event.key === 'Tab') {
    if (hand.released && !editing) return false;
    entry.finish();
    tab(event, hand, at);
    return true;
  }
  if (event.key === 'Escape') {
    if (editing) entry.cancel();
    else hand.released = true;
    return editing;
  }
  if (event.key === 'F2' && !event.shiftKey && !event.ctrlKey) {
    if (editing) entry.toggle();
    else entry.begin('edit', hand.editText());
    return true;
  }
  if (mode === 'edit') return false;
  const to = moved(event, hand, at);
  if (to) {
    entry.finish();
    hand.run = undefined;
    hand.go(to);
    return true;
  }
  if (editing) return false;
  if (event.key === 'Delete') hand.clear();
  else if (event.key === 'Backspace') entry.begin('enter', '');
  else if (event.key === '1' && (event.ctrlKey || event.metaKey)) hand.details();
  else return false;
  return true;
}

export function keyDown(event: KeyboardEvent, hand: Hand): void {
  const { active, entry } = hand;
  // Alt belongs to the page and to Chinese software; Shift+arrows will extend a selection once there is one.
  if (!active || event.altKey || entry.ownedByInputMethod(event)) return;
  const modifier = ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key);
  if (handle(event, hand, active)) {
    event.preventDefault();
    event.stopPropagation();
    hand.released = false;
  } else if (!modifier && event.key !== 'Escape') hand.released = false;
}
