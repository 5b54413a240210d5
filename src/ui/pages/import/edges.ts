/** The lines of a table on its sheet that can be dragged, and what dragging one of them means. */
import type { Bounds } from '#exchange/recognise/within';

export interface Edge {
  readonly name: keyof Bounds;
  /** It runs across the sheet and is moved up and down. */
  readonly across: boolean;
  /** It lies behind its row or column, not before it. */
  readonly behind?: true;
}

export const edges: readonly Edge[] = [
  { name: 'headerTop', across: true },
  { name: 'dataTop', across: true },
  { name: 'dataBottom', across: true, behind: true },
  { name: 'left', across: false },
  { name: 'firstValueColumn', across: false },
  { name: 'right', across: false, behind: true },
];

/** Beginning of each drawn row and column, by its number, and the end of the last. */
export interface Lines {
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
  readonly bottom: number;
  readonly right: number;
}

export function placeOf(name: keyof Bounds, bounds: Bounds, lines: Lines): number {
  const edge = edges.find((one) => one.name === name);
  const at = bounds[name] + (edge?.behind ? 1 : 0);
  return edge?.across ? (lines.rows.get(at) ?? lines.bottom) : (lines.columns.get(at) ?? lines.right);
}

/** The line goes to the nearest row or column; it never passes the line before or behind it. */
export function moved(bounds: Bounds, { name, across, behind }: Edge, at: number, lines: Lines): Bounds {
  const starts = [...(across ? lines.rows : lines.columns)];
  const last = starts[starts.length - 1];
  if (!last) return bounds;
  const all = [...starts, [last[0] + 1, across ? lines.bottom : lines.right] as const];
  let nearest = all[0] as readonly [number, number];
  for (const one of all) if (Math.abs(one[1] - at) < Math.abs(nearest[1] - at)) nearest = one;
  const to = { ...bounds, [name]: nearest[0] - (behind ? 1 : 0) };
  return isInOrder(to) ? to : bounds;
}

function isInOrder({ headerTop, dataTop, dataBottom, left, firstValueColumn, right }: Bounds): boolean {
  return (
    headerTop <= dataTop && dataTop <= dataBottom && left <= firstValueColumn && firstValueColumn <= right
  );
}
