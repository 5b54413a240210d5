/**
 * What can be done to the lines of a form. An act gives another tree and the place where its line stands now; what cannot be
 * done gives undefined and changes nothing. Whatever is done in whatever order: each figure stands once, a heading that an
 * act has emptied is gone, and no two codes are the same.
 */
import { codesOf } from '../table/codes';
import type { Compared } from '../table/comparison';
import { allItems, figureItems, holds, keyOfItem, type Item, type Items } from './item';
import {
  allPaths,
  isWithin,
  itemAt,
  lastOf,
  parentPath,
  samePath,
  siblingsAt,
  withSiblings,
  type Path,
} from './path';
import { without } from './without';

export interface Act {
  readonly items: Items;
  readonly at: Path;
}

/** Before the line at a place; behind the last one of its siblings where the place is one further. */
export function insert(items: Items, at: Path, added: Items): Act | undefined {
  const fresh = freshOf(added, new Set(figureItems(items).map(keyOfItem)));
  const parent = parentPath(at);
  if (fresh.length === 0 || (parent.length > 0 && !holdsAt(items, parent))) return undefined;
  const codes = new Set(allItems(items).flatMap(({ code }) => code ?? []));
  const place = Math.max(0, Math.min(lastOf(at), siblingsAt(items, parent).length));
  const next = withSiblings(items, parent, (siblings) => [
    ...siblings.slice(0, place),
    ...fresh.map((item) => withoutCodes(item, codes)),
    ...siblings.slice(place),
  ]);
  return { items: next, at: [...parent, place] };
}

/** What the form does not show yet, each once; a heading with nothing new below it is not needed. */
function freshOf(added: Items, known: Set<string | undefined>): Item[] {
  return added.flatMap((item): Item[] => {
    const key = keyOfItem(item);
    const again = key !== undefined && known.has(key);
    if (key !== undefined) known.add(key);
    const children = freshOf(item.children, known);
    if (again || (key === undefined && children.length === 0)) return children;
    return [{ ...item, children }];
  });
}

/** The figures stay: only the form shows them no more. Lines below a figure (其中) come up to its place. */
export function remove(items: Items, at: Path): Act | undefined {
  const item = itemAt(items, at);
  if (!item) return undefined;
  const left = item.id === undefined ? [] : item.children;
  const next = withSiblings(items, parentPath(at), (siblings) => replaced(siblings, lastOf(at), left));
  return pruned(next, parentPath(at), nearTo(next, at));
}

/** Before the line that stands at `to` now. */
export function move(items: Items, from: Path, to: Path): Act | undefined {
  const item = itemAt(items, from);
  if (!item || isWithin(to, from)) return undefined;
  const parent = parentPath(to);
  if (parent.length > 0 && !holdsAt(items, parent)) return undefined;
  const mark: Item = { ...item };
  const placed = withSiblings(items, parent, (siblings) => [
    ...siblings.slice(0, lastOf(to)),
    mark,
    ...siblings.slice(lastOf(to)),
  ]);
  const old = allPaths(placed).find((path) => itemAt(placed, path) === item) as Path;
  const cleared = withSiblings(placed, parentPath(old), (siblings) => replaced(siblings, lastOf(old), []));
  const { items: next } = pruned(cleared, parentPath(old), []);
  const at = allPaths(next).find((path) => itemAt(next, path) === mark) as Path;
  return sameOrder(items, next) ? undefined : { items: next, at };
}

/** One step on or back: past a figure, into a heading, out of one (Alt+←, Alt+→). */
export function step(items: Items, at: Path, by: 1 | -1): Act | undefined {
  const siblings = siblingsAt(items, parentPath(at));
  const beside = lastOf(at) + by;
  const neighbour = siblings[beside];
  const parent = parentPath(at);
  if (neighbour) {
    const next = [...parent, beside];
    if (holds(neighbour)) return move(items, at, [...next, by > 0 ? 0 : neighbour.children.length]);
    return move(items, at, [...parent, by > 0 ? beside + 1 : beside]);
  }
  if (parent.length === 0) return undefined;
  return move(items, at, [...parentPath(parent), lastOf(parent) + (by > 0 ? 1 : 0)]);
}

/** A heading over lines that stand beside each other. */
export function group(items: Items, from: Path, to: Path, caption: string): Act | undefined {
  const parent = parentPath(from);
  if (!samePath(parent, parentPath(to)) || !itemAt(items, from) || !itemAt(items, to)) return undefined;
  const [first, last] = [Math.min(lastOf(from), lastOf(to)), Math.max(lastOf(from), lastOf(to))];
  const next = withSiblings(items, parent, (siblings) => [
    ...siblings.slice(0, first),
    { caption, children: siblings.slice(first, last + 1) },
    ...siblings.slice(last + 1),
  ]);
  return { items: next, at: [...parent, first] };
}

/** What stood under a heading stands in its place. */
export function dissolve(items: Items, at: Path): Act | undefined {
  const item = itemAt(items, at);
  if (!item || item.children.length === 0) return undefined;
  const left = item.id === undefined ? item.children : [{ ...item, children: [] }, ...item.children];
  return { items: withSiblings(items, parentPath(at), (all) => replaced(all, lastOf(at), left)), at };
}

export function rename(items: Items, at: Path, caption: string): Act | undefined {
  const item = itemAt(items, at);
  if (!item || caption.trim() === '' || item.caption === caption) return undefined;
  return { items: exchanged(items, at, { ...item, caption }), at };
}

/** A code of its own, or its number again; one that another line has is refused. */
export function recode(items: Items, at: Path, code: string): Act | undefined {
  const item = itemAt(items, at);
  if (!item) return undefined;
  const wanted = code.trim();
  if ((item.code ?? '') === wanted) return undefined;
  if (wanted === '') return { items: exchanged(items, at, without(item, 'code')), at };
  if (allItems(items).some((one) => one !== item && one.code === wanted)) return undefined;
  return { items: exchanged(items, at, { ...item, code: wanted }), at };
}

/** All codes as numbers again, in the order of the form. */
export function renumber(items: Items): Act | undefined {
  if (allItems(items).every(({ code }) => code === undefined)) return undefined;
  const plain = (item: Item): Item => ({ ...without(item, 'code'), children: item.children.map(plain) });
  return { items: items.map(plain), at: [] };
}

/** 本期 and what it is compared with, under the indicator's own name; with nothing to compare, the indicator alone again. */
export function compareBeside(
  items: Items,
  at: Path,
  wanted: readonly Compared[],
  captionOf: (compared: Compared) => string,
): Act | undefined {
  const found = comparedGroup(items, at);
  if (!found) return undefined;
  const { item, place, caption } = found;
  const beside = wanted.filter((one) => one !== 'now');
  const plain: Item = { ...item, caption, children: [] };
  const next: Item =
    beside.length === 0
      ? plain
      : {
          caption,
          children: [
            { ...plain, caption: captionOf('now') },
            ...beside.map((compare) => ({
              caption: captionOf(compare),
              id: item.id as NonNullable<Item['id']>,
              compare,
              children: [],
            })),
          ],
        };
  return { items: exchanged(items, place, next), at: place };
}

/** What stands beside an indicator at a place now, with the place of the whole. */
export function comparedAt(items: Items, at: Path): readonly Compared[] | undefined {
  const found = comparedGroup(items, at);
  return found?.beside;
}

function comparedGroup(items: Items, at: Path) {
  const here = itemAt(items, at);
  if (!here) return undefined;
  const above = itemAt(items, parentPath(at));
  const whole = [here, above].find((one) => one && isComparedGroup(one));
  if (whole) {
    const item = whole.children.find(({ compare }) => compare === undefined) as Item;
    const beside = whole.children.flatMap(({ compare }) => compare ?? []);
    return { item, place: whole === here ? at : parentPath(at), caption: whole.caption, beside };
  }
  if (here.id === undefined || here.compare !== undefined || here.children.length > 0) return undefined;
  return { item: here, place: at, caption: here.caption, beside: [] as Compared[] };
}

/** A heading over one indicator and nothing but what that is compared with. */
function isComparedGroup({ id, children }: Item): boolean {
  const [first] = children;
  return (
    id === undefined &&
    first?.id !== undefined &&
    children.length > 1 &&
    children.every((one) => one.id === first.id && one.children.length === 0) &&
    children.filter(({ compare }) => compare === undefined).length === 1
  );
}

/** The codes as the form shows them, by line. */
export function shownCodes(items: Items): ReadonlyMap<Item, string> {
  const lines = figureItems(items);
  const codes = codesOf(lines);
  return new Map(lines.map((item, i) => [item, codes[i] as string]));
}

function withoutCodes(item: Item, taken: ReadonlySet<string>): Item {
  const children = item.children.map((child) => withoutCodes(child, taken));
  if (item.code === undefined || !taken.has(item.code)) return { ...item, children };
  return { ...without(item, 'code'), children };
}

function replaced(siblings: Items, at: number, by: Items): Items {
  return [...siblings.slice(0, at), ...by, ...siblings.slice(at + 1)];
}

function exchanged(items: Items, at: Path, by: Item): Items {
  return withSiblings(items, parentPath(at), (siblings) => replaced(siblings, lastOf(at), [by]));
}

/** A heading that has nothing left goes too, and so on upwards. */
function pruned(items: Items, parent: Path, at: Path): Act {
  const emptied = itemAt(items, parent);
  if (!emptied || emptied.id !== undefined || emptied.children.length > 0) return { items, at };
  const next = withSiblings(items, parentPath(parent), (all) => replaced(all, lastOf(parent), []));
  return pruned(next, parentPath(parent), nearTo(next, parent));
}

/** The line that stands where another one stood, or the one before it. */
function nearTo(items: Items, at: Path): Path {
  const count = siblingsAt(items, parentPath(at)).length;
  if (count > 0) return [...parentPath(at), Math.min(lastOf(at), count - 1)];
  return at.length > 1 ? parentPath(at) : [];
}

function holdsAt(items: Items, at: Path): boolean {
  const item = itemAt(items, at);
  return item !== undefined && holds(item);
}

function sameOrder(a: Items, b: Items): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}
