/** A header drawn as cells: a heading as wide as what stands under it, a figure as high as what is left. */
import type { Item, Items } from '#domain/design/item';
import type { Path } from '#domain/design/path';

export interface HeadCell {
  readonly item: Item;
  readonly path: Path;
  readonly columns: number;
  readonly rows: number;
}

/** One list a level; columns under a figure itself (其中 of a form by rows) stand beside it. */
export function levelsOf(items: Items): HeadCell[][] {
  const depth = Math.max(1, ...items.map(depthOf));
  const levels = Array.from({ length: depth }, (): HeadCell[] => []);
  const place = (item: Item, path: Path, level: number): void => {
    const rows = item.children.length > 0 ? 1 : depth - level;
    levels[level]?.push({ item, path, columns: widthOf(item), rows });
    item.children.forEach((child, i) => place(child, [...path, i], level + 1));
  };
  items.forEach((item, i) => place(item, [i], 0));
  return levels;
}

function depthOf({ children }: Item): number {
  return 1 + Math.max(0, ...children.map(depthOf));
}

function widthOf({ children }: Item): number {
  return children.length === 0 ? 1 : children.reduce((sum, child) => sum + widthOf(child), 0);
}
