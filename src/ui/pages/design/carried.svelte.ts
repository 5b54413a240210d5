/** What the mouse carries over the form, and where it would fall. */
import type { Offer } from '#app/design/palette';
import type { DesignDraft } from '#app/design/draft.svelte';
import { putOffer } from '#app/design/put';
import { move } from '#domain/design/acts';
import { holds, type Item } from '#domain/design/item';
import { lastOf, parentPath, samePath, type Path } from '#domain/design/path';
import type { Dictionary } from '#domain/dictionary/dictionary';

export type Load = { readonly offer: Offer } | { readonly path: Path };
export type Side = 'before' | 'after' | 'into';

class Carried {
  load = $state.raw<Load | null>(null);
  over = $state.raw<{ readonly path: Path; readonly side: Side } | null>(null);

  take(event: DragEvent, load: Load): void {
    this.load = load;
    // Without data some browsers carry nothing.
    event.dataTransfer?.setData('text/plain', 'offer' in load ? load.offer.name : '');
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  }

  let(): void {
    this.load = null;
    this.over = null;
  }

  /** Over a line: its two halves are before and behind it; the middle of a heading is inside. */
  hover(event: DragEvent, item: Item, path: Path, along: 'x' | 'y'): void {
    if (!this.load) return;
    event.preventDefault();
    event.stopPropagation();
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const share =
      along === 'x' ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height;
    const side = holds(item) && share > 0.25 && share < 0.75 ? 'into' : share < 0.5 ? 'before' : 'after';
    const { over } = this;
    if (!over || over.side !== side || !samePath(over.path, path)) this.over = { path, side };
  }

  /** Over the rest of the form: behind everything. */
  hoverEnd(event: DragEvent): void {
    if (!this.load) return;
    event.preventDefault();
    this.over = null;
  }

  drop(event: DragEvent, draft: DesignDraft, dictionary: Dictionary): void {
    const { load, over } = this;
    if (!load) return;
    event.preventDefault();
    event.stopPropagation();
    const at = over ? placeOf(over, draft) : [draft.items.length];
    if ('offer' in load) putOffer(draft, dictionary, load.offer, at);
    else draft.act(move(draft.items, load.path, at));
    this.let();
  }

  sideOf(path: Path): Side | undefined {
    return this.over && samePath(this.over.path, path) ? this.over.side : undefined;
  }
}

function placeOf({ path, side }: { path: Path; side: Side }, draft: DesignDraft): Path {
  if (side === 'into') return [...path, draft.childrenAt(path)];
  return [...parentPath(path), lastOf(path) + (side === 'after' ? 1 : 0)];
}

export const carried = new Carried();
