/** Places in a tree of lines: the way down by numbers. [2, 0] is the first line below the third one. */
import type { Item, Items } from './item';

export type Path = readonly number[];

export function itemAt(items: Items, path: Path): Item | undefined {
  const [first, ...rest] = path;
  const item = first === undefined ? undefined : items[first];
  return rest.length === 0 ? item : item && itemAt(item.children, rest);
}

export function parentPath(path: Path): Path {
  return path.slice(0, -1);
}

export function lastOf(path: Path): number {
  return path[path.length - 1] ?? 0;
}

/** The lines beside each other below a place; of the empty path the outermost ones. */
export function siblingsAt(items: Items, parent: Path): Items {
  return parent.length === 0 ? items : (itemAt(items, parent)?.children ?? []);
}

/** A tree with the lines below one place changed. */
export function withSiblings(items: Items, parent: Path, change: (siblings: Items) => Items): Items {
  const [first, ...rest] = parent;
  if (first === undefined) return change(items);
  return items.map((item, i) =>
    i === first ? { ...item, children: withSiblings(item.children, rest, change) } : item,
  );
}

/** Whether a place is another one, or lies inside it. */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.length <= path.length && outer.every((step, i) => path[i] === step);
}

export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && isWithin(a, b);
}

/** Every place of a tree in the order of the form. */
export function allPaths(items: Items, parent: Path = []): Path[] {
  return items.flatMap((item, i) => {
    const path = [...parent, i];
    return [path, ...allPaths(item.children, path)];
  });
}
