/** What keys do in the tree. */
import type { UnitsPage } from '#app/units/page.svelte';
import { chordOf } from '#text/chord';

type Act = (page: UnitsPage) => void;

function go(page: UnitsPage, by: number, range = false): void {
  const at = page.rows.findIndex(({ unit }) => unit.id === page.active?.id);
  const row = page.rows[Math.max(0, Math.min(page.rows.length - 1, at + by))];
  if (!row) return;
  if (range) page.selected = [...page.selected.filter((id) => id !== row.unit.id), row.unit.id];
  else page.select(row.unit.id);
}

function inwards(page: UnitsPage): void {
  const row = page.rows.find(({ unit }) => unit.id === page.active?.id);
  if (!row || row.children === 0) return;
  if (row.open) go(page, 1);
  else page.setOpen(row.unit.id, true);
}

function outwards(page: UnitsPage): void {
  const row = page.rows.find(({ unit }) => unit.id === page.active?.id);
  if (!row) return;
  if (row.open) page.setOpen(row.unit.id, false);
  else if (row.unit.parent !== null) page.select(row.unit.parent);
}

const acts: Readonly<Record<string, Act>> = {
  ArrowDown: (page) => go(page, 1),
  ArrowUp: (page) => go(page, -1),
  'Shift+ArrowDown': (page) => go(page, 1, true),
  'Shift+ArrowUp': (page) => go(page, -1, true),
  PageDown: (page) => go(page, 15),
  PageUp: (page) => go(page, -15),
  Home: (page) => go(page, -page.rows.length),
  End: (page) => go(page, page.rows.length),
  ArrowRight: inwards,
  ArrowLeft: outwards,
  'Alt+ArrowUp': (page) => void page.step('up'),
  'Alt+ArrowDown': (page) => void page.step('down'),
  'Alt+ArrowRight': (page) => void page.step('in'),
  'Alt+ArrowLeft': (page) => void page.step('out'),
  F2: (page) => (page.renaming = page.active?.id ?? null),
  Enter: (page) => (page.renaming = page.active?.id ?? null),
  Insert: (page) => page.startAdding('sibling'),
  'Shift+Insert': (page) => page.startAdding('child'),
  'Ctrl+X': (page) => (page.cut = page.topmost()),
  'Ctrl+V': (page) => void page.paste(),
  Escape: (page) => (page.cut = []),
  Delete: (page) => void page.remove(),
};

export function onTreeKey(event: KeyboardEvent, page: UnitsPage): void {
  if (event.isComposing) return;
  const act = acts[chordOf(event)];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act(page);
}
