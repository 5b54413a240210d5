/** Rows and columns of a model in the order they stand on the screen. */
import type { GridModel, GridRow, HeaderNode } from '#ui/grid/model';

export interface ColumnShown {
  readonly id: string;
  readonly caption: string;
  readonly code: string | undefined;
  /** Captions from the top level down to its own. */
  readonly path: readonly string[];
}

/** A merged head and the columns under it. */
export interface HeadShown {
  readonly caption: string;
  readonly columns: readonly ColumnShown[];
}

/** Pinned rows stand first. */
export function rowsShown({ rows }: GridModel): GridRow[] {
  return [...rows.filter((row) => row.pinned), ...rows.filter((row) => !row.pinned)];
}

export function columnsShown({ columns }: GridModel): ColumnShown[] {
  return columns.flatMap((node) => leavesOf(node, []));
}

/** Every head from the left, those above before those under them. */
export function headsShown({ columns }: GridModel): HeadShown[] {
  const walk = (node: HeaderNode, above: readonly string[]): HeadShown[] => [
    { caption: node.caption, columns: leavesOf(node, above) },
    ...(node.children ?? []).flatMap((child) => walk(child, [...above, node.caption])),
  ];
  return columns.flatMap((node) => walk(node, []));
}

function leavesOf(node: HeaderNode, above: readonly string[]): ColumnShown[] {
  const path = [...above, node.caption];
  if (node.children?.length) return node.children.flatMap((child) => leavesOf(child, path));
  return [{ id: node.id, caption: node.caption, code: node.code, path }];
}
