/** What the grid asks for, done: written as one step, and said in one sentence. */
import type { GridPaste, GridPlace, GridWrite, WriteAct } from '#ui/grid/model';
import { say } from '#text/say';
import { undo } from '../commands/undo';
import { shortened } from '../describe';
import { notices, type Notice } from '../notices.svelte';
import type { Session } from '../session.svelte';
import { percentDoubts } from './percent-doubt';
import { showValue } from './show-cell';
import type { TableView, Written } from './view.svelte';

/** One cell, as the editor was left. It says nothing, unless a percent looks like a share. */
export async function editCell(session: Session, place: GridPlace, text: string): Promise<void> {
  const { view } = session;
  if (!view) return;
  const doubts = percentDoubts(view, [{ place, text }]);
  await view.edit(place, text);
  askPercent(session, doubts, text);
  tellStated(session, view, place);
}

/** 累计 was typed where all its periods stand: the sum stays, and nobody should wonder where the figure went (law 1). */
function tellStated(session: Session, view: TableView, place: GridPlace): void {
  const { figures, model } = view;
  const meaning = model.meaningAt(place);
  const fact = meaning && figures.isStatable(meaning) ? figures.factOf(meaning) : undefined;
  if (!meaning || !fact || fact.value === null || figures.lackingOf(meaning).length > 0) return;
  const computed = figures.valueOf(meaning);
  if (computed === fact.value) return;
  const indicator = model.indicatorOf(meaning);
  const texts = { computed: showValue(computed, indicator), reported: showValue(fact.value, indicator) };
  notices.say(say('grid.statedBeside', texts), {
    actions: [{ caption: say('command.undo'), run: () => void undo.run(session) }],
  });
}

function askPercent(session: Session, doubts: readonly GridWrite[], typed: string): void {
  const [first] = doubts;
  if (!first) return;
  const texts = { typed: typed.trim(), meant: first.text, count: doubts.length };
  notices.say(say(doubts.length === 1 ? 'grid.percentDoubt' : 'grid.percentDoubts', texts), {
    tone: 'warning',
    actions: [
      {
        caption: say('grid.percentMeant', texts),
        run: () => void session.view?.write(doubts, doubts.length === 1 ? 'edit' : 'paste'),
      },
    ],
  });
}

/** Several cells at once. A single one says nothing: it is seen. */
export async function writeCells(
  session: Session,
  writes: readonly GridWrite[],
  act: WriteAct | 'status' | 'replace',
): Promise<void> {
  const { view } = session;
  const done = await view?.write(writes, act);
  if (view && done && (writes.length > 1 || act === 'replace'))
    tell(session, view, [say(`grid.${act}`, { count: done.written })], done);
}

/** The handle was let go: the series is written, plain copies are offered. */
export async function fillCells(
  session: Session,
  series: readonly GridWrite[],
  copies: readonly GridWrite[],
): Promise<void> {
  const { view } = session;
  const done = await view?.write(series, 'fill');
  if (!view || !done) return;
  const other = series.some(({ text }, i) => text !== copies[i]?.text);
  tell(session, view, [say('grid.fill', { count: done.written })], done, {
    caption: say(other ? 'grid.copyInstead' : 'command.undo'),
    run: () => void undo.run(session).then(() => (other ? writeCells(session, copies, 'fill') : undefined)),
  });
}

/** A block that names our rows or columns is asked about; any other is written where it was pasted. */
export function pasteCells(session: Session, paste: GridPaste): void {
  if (paste.aligned) session.dialog = { name: 'align', paste };
  else void layPaste(session, paste, 'place');
}

export async function layPaste(session: Session, paste: GridPaste, by: 'place' | 'name'): Promise<void> {
  const { view } = session;
  if (!view) return;
  const cells = by === 'name' ? (paste.aligned?.cells ?? []) : paste.cells;
  const moves = paste.cut.length > 0;
  const cleared = paste.cut.flatMap((place): GridWrite[] =>
    view.model.cell(place.row, place.column).locked === undefined ? [{ place, text: '' }] : [],
  );
  const done = await view.write([...cleared, ...cells], 'paste');
  if (cells.length === 1 && done.unread.length === 0 && done.skipped === 0) return;
  const parts = moves
    ? [say('grid.moved', { count: cells.length - done.skipped })]
    : [say('grid.pasted', { written: done.written })];
  const same = cells.length - done.written - done.skipped;
  if (!moves && same > 0) parts.push(say('grid.pastedSame', { count: same }));
  const hidden = inHidden(view, cells);
  if (hidden > 0) parts.push(say('grid.pastedHidden', { count: hidden }));
  if (by === 'place' && paste.beyond > 0) parts.push(say('grid.pastedBeyond', { count: paste.beyond }));
  const unmatched = by === 'name' ? leftOut(paste) : [];
  if (unmatched.length > 0) {
    const names = unmatched.slice(0, 3).join(say('list.and'));
    parts.push(say('grid.pastedUnmatched', { count: unmatched.length, names }));
  }
  tell(session, view, parts, done);
}

/** What has nowhere to go by name; without a name it is told by its place in what was copied, and what it begins with. */
export function leftOut({ aligned }: GridPaste): string[] {
  if (!aligned) return [];
  const nameless = aligned.unnamed.map(({ of, at, first }) =>
    say(of === 'column' ? 'align.unnamedColumn' : 'align.unnamedRow', {
      at,
      first: first.map((text) => shortened(text, 12)).join(say('list.and')),
    }),
  );
  return [...aligned.unmatched, ...nameless];
}

/** Cells that were written to where the clerk does not see it. */
function inHidden({ arrangement, model }: TableView, cells: readonly GridWrite[]): number {
  const hidden = new Set(arrangement.hidden);
  if (hidden.size === 0) return 0;
  return cells.filter(
    ({ place: { row, column } }) => hidden.has(column) && model.cell(row, column).locked === undefined,
  ).length;
}

function tell(
  session: Session,
  view: TableView,
  parts: readonly string[],
  { written, skipped, unread }: Written,
  first?: NonNullable<Notice['actions']>[number],
): void {
  const more = [...parts];
  if (unread.length > 0) more.push(say('grid.pastedUnread', { count: unread.length }));
  if (skipped > 0) more.push(say('grid.pastedSkipped', { count: skipped }));
  const back = { caption: say('command.undo'), run: () => void undo.run(session) };
  notices.say(more.join(say('list.clause')), {
    actions: [
      ...(written === 0 ? [] : [first ?? back]),
      ...(unread.length > 0
        ? [{ caption: say('grid.lookThrough'), run: () => lookThrough(view, unread) }]
        : []),
    ],
  });
}

/** One after the other, from where the clerk is. */
function lookThrough(view: TableView, places: readonly GridPlace[], at = 0): void {
  const place = places[at];
  if (!place) return;
  view.grid?.select(place);
  view.grid?.focus();
  if (places.length < 2) return;
  const next = (at + 1) % places.length;
  notices.say(say('grid.looking', { at: at + 1, count: places.length }), {
    actions: [{ caption: say('grid.next'), run: () => lookThrough(view, places, next) }],
  });
}
