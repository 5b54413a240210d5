/** A form laid out for paper: a head of merged cells, and no more columns side by side than can be read. */
import type { HeaderNode } from '#ui/grid/model';

export interface HeadCell {
  readonly node: HeaderNode;
  readonly columns: number;
  readonly rows: number;
}

export interface Sheet {
  /** One list a level of the head. */
  readonly levels: readonly (readonly HeadCell[])[];
  /** The columns of figures. */
  readonly leaves: readonly HeaderNode[];
}

/** So many columns an A4 page holds in print that can be read. */
export const mostColumns = 26;

/** One sheet, or several side by side when there are too many columns; a group is kept together where it fits on one. */
export function sheetsOf(columns: readonly HeaderNode[], most = mostColumns): Sheet[] {
  const sheets: HeaderNode[][] = [];
  let width = most;
  for (const node of columns.flatMap((one) => split(one, most))) {
    const more = leavesOf(node).length;
    if (width + more > most) {
      sheets.push([]);
      width = 0;
    }
    sheets[sheets.length - 1]?.push(node);
    width += more;
  }
  return sheets.map((nodes) => ({ levels: levelsOf(nodes), leaves: nodes.flatMap(leavesOf) }));
}

/** A group too wide for a page goes on under its name on the next. */
function split(node: HeaderNode, most: number): HeaderNode[] {
  const { children } = node;
  if (!children?.length || leavesOf(node).length <= most) return [node];
  const parts: HeaderNode[][] = [[]];
  let width = 0;
  for (const child of children.flatMap((one) => split(one, most))) {
    const more = leavesOf(child).length;
    if (width + more > most) {
      parts.push([]);
      width = 0;
    }
    parts[parts.length - 1]?.push(child);
    width += more;
  }
  return parts.map((part) => ({ ...node, children: part }));
}

function levelsOf(nodes: readonly HeaderNode[]): HeadCell[][] {
  const depth = Math.max(0, ...nodes.map(depthOf));
  const levels = Array.from({ length: depth }, (): HeadCell[] => []);
  const place = (node: HeaderNode, level: number): void => {
    const children = node.children ?? [];
    const rows = children.length > 0 ? 1 : depth - level;
    levels[level]?.push({ node, columns: leavesOf(node).length, rows });
    for (const child of children) place(child, level + 1);
  };
  for (const node of nodes) place(node, 0);
  return levels;
}

function depthOf({ children }: HeaderNode): number {
  return 1 + Math.max(0, ...(children ?? []).map(depthOf));
}

function leavesOf(node: HeaderNode): HeaderNode[] {
  return node.children?.length ? node.children.flatMap(leavesOf) : [node];
}
