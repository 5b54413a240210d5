/** What keys do on the lines of a form. Along a header the arrows lie; down a list of rows they stand. */
import * as acts from '#domain/design/acts';
import { itemAt, allPaths, lastOf, parentPath, samePath, siblingsAt, type Path } from '#domain/design/path';
import { say } from '#text/say';
import type { DesignDraft } from './draft.svelte';

export type Along = 'x' | 'y';

export interface Press {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** False where the key means nothing here. */
export function pressed(draft: DesignDraft, along: Along, { key, ctrl, alt, shift }: Press): boolean {
  const { items, at } = draft;
  const letter = key.toLowerCase();
  if (ctrl && letter === 'g') {
    if (shift) draft.act(acts.dissolve(items, at));
    else groupMarked(draft);
    return true;
  }
  if (ctrl) return false;
  const [back, on] = along === 'x' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (alt) {
    if (key === back || key === on) draft.act(acts.step(items, at, key === on ? 1 : -1));
    else return false;
    return true;
  }
  if (key === 'Delete' || key === 'Backspace') draft.act(acts.remove(items, at));
  else if (key === back || key === on) walk(draft, along, key === on ? 1 : -1, shift);
  else if (key === 'ArrowUp' || (along === 'y' && key === 'ArrowLeft')) go(draft, parentPath(at));
  else if (key === 'ArrowDown' || (along === 'y' && key === 'ArrowRight')) go(draft, [...at, 0]);
  else if (key === 'Home') go(draft, [0]);
  else if (key === 'End') go(draft, [items.length - 1]);
  else return false;
  return true;
}

export function groupMarked(draft: DesignDraft): boolean {
  return draft.act(acts.group(draft.items, draft.from, draft.at, say('design.newGroup')));
}

function go(draft: DesignDraft, path: Path, wide = false): void {
  if (path.length > 0 && itemAt(draft.items, path)) draft.stand(path, wide);
}

/** Along a header to the neighbour, at its end to what stands beside the heading; down the rows to the next line. */
function walk(draft: DesignDraft, along: Along, by: 1 | -1, wide: boolean): void {
  const { items, at } = draft;
  const beside = [...parentPath(at), lastOf(at) + by];
  if (wide) return go(draft, beside, true);
  if (along === 'y') {
    const all = allPaths(items);
    const here = all.findIndex((path) => samePath(path, at));
    return go(draft, all[here + by] ?? at);
  }
  if (itemAt(items, beside)) return go(draft, beside);
  for (let above = parentPath(at); above.length > 0; above = parentPath(above)) {
    const next = [...parentPath(above), lastOf(above) + by];
    const depth = at.length - next.length;
    if (itemAt(items, next)) return go(draft, downTo(draft, next, depth, by));
  }
}

/** As deep as the clerk stood before, at the near end. */
function downTo(draft: DesignDraft, path: Path, depth: number, by: 1 | -1): Path {
  const count = siblingsAt(draft.items, path).length;
  if (depth === 0 || count === 0) return path;
  return downTo(draft, [...path, by > 0 ? 0 : count - 1], depth - 1, by);
}
