import { say } from '#text/say';
import type { Gallery } from '../gallery/gallery.svelte';
import { notices } from '../notices.svelte';
import { router } from '../routes.svelte';
import type { Session } from '../session.svelte';
import { undo } from './undo';

/** 新建: the chosen forms as tables, in one commit that is undone in one step. One is opened, several are listed. */
export async function createTables(session: Session, gallery: Gallery): Promise<void> {
  const adoption = await gallery.create();
  const [first, ...others] = adoption?.tables ?? [];
  if (!adoption || !first) return;
  const [period] = first.periods;
  router.go(others.length === 0 && period ? { name: 'table', table: first.id, period } : { name: 'start' });
  const { indicators, rules, targets } = adoption.counts;
  notices.say(say('gallery.done', { tables: 1 + others.length, indicators, rules, targets }), {
    actions: [{ caption: say('command.undo'), run: () => void undo.run(session) }],
  });
}
