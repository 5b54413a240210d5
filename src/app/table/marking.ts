/** What is said about cells instead of a figure, or beside one: 未开展 and the other statuses, 批注. */
import type { Status } from '#value/value';
import type { Session } from '../session.svelte';
import { writeCells } from './acts';
import { placesIn } from './places-in';

/** The word itself is written, as a clerk would type it. */
export async function markStatus(session: Session, status: Status): Promise<void> {
  const { view } = session;
  if (!view) return;
  const text = wordOf[status];
  await writeCells(
    session,
    placesIn(view.selection).map((place) => ({ place, text })),
    'status',
  );
  view.grid?.focus();
}

/** As reading understands them in every language of the interface. */
const wordOf: Readonly<Record<Status, string>> = {
  blank: '',
  notCarriedOut: '未开展',
  notCollected: '未收集',
  notApplicable: '不适用',
  belowUnit: '不足单位',
};

export function askNote(session: Session): void {
  session.panel = 'cell';
  session.writingNote = true;
}
