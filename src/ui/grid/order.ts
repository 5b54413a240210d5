/** The rows and columns of a model in the order they are shown, and where each of them stands. */
import type { GridModel, GridPlace, GridRow, HeaderNode } from './model';

export interface Leaf {
  readonly node: HeaderNode;
  /** Captions from the top level down to the column's own. */
  readonly path: readonly string[];
}

export interface Order {
  /** Pinned rows first. */
  readonly rows: readonly GridRow[];
  readonly pinned: number;
  readonly leaves: readonly Leaf[];
  /** Levels of the header, at least 1. */
  readonly levels: number;
  readonly rowAt: ReadonlyMap<string, number>;
  readonly columnAt: ReadonlyMap<string, number>;
}

export function leavesOf(nodes: readonly HeaderNode[], above: readonly string[] = []): Leaf[] {
  return nodes.flatMap((node) => {
    const path = [...above, node.caption];
    return node.children?.length ? leavesOf(node.children, path) : [{ node, path }];
  });
}

export function depthOf(nodes: readonly HeaderNode[]): number {
  return 1 + Math.max(0, ...nodes.map((node) => (node.children?.length ? depthOf(node.children) : 0)));
}

export function orderOf(model: Pick<GridModel, 'rows' | 'columns'>): Order {
  const pinned = model.rows.filter((row) => row.pinned);
  const rows = [...pinned, ...model.rows.filter((row) => !row.pinned)];
  const leaves = leavesOf(model.columns);
  return {
    rows,
    pinned: pinned.length,
    leaves,
    levels: depthOf(model.columns),
    rowAt: new Map(rows.map((row, i) => [row.id, i])),
    columnAt: new Map(leaves.map((leaf, i) => [leaf.node.id, i])),
  };
}

export function holds(order: Order, place: GridPlace): boolean {
  return order.rowAt.has(place.row) && order.columnAt.has(place.column);
}

export function placeAt(order: Order, row: number, column: number): GridPlace | undefined {
  const at = order.rows[row];
  const leaf = order.leaves[column];
  return at && leaf && { row: at.id, column: leaf.node.id };
}

/** Two lists of rows, or two headers, that would be drawn alike: then nothing has to be built again. */
export function alike(a: readonly GridRow[], b: readonly GridRow[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((row, i) => {
        const other = b[i] as GridRow;
        return (
          row.id === other.id &&
          row.caption === other.caption &&
          row.depth === other.depth &&
          row.kind === other.kind &&
          row.code === other.code &&
          row.pinned === other.pinned
        );
      }))
  );
}

export function alikeHeads(a: readonly HeaderNode[], b: readonly HeaderNode[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
