/** Which sides of a cell lie on the edge of a rectangle it belongs to: 't', 'r', 'b', 'l', or '' inside it. */
import { covers, type Rect } from './area';

export function edgesOf(rects: readonly Rect[], row: number, column: number): string | undefined {
  let inside: string | undefined;
  for (const rect of rects) {
    if (!covers(rect, row, column)) continue;
    inside = [
      inside,
      row === rect.top && 't',
      column === rect.right && 'r',
      row === rect.bottom && 'b',
      column === rect.left && 'l',
    ]
      .filter(Boolean)
      .join(' ');
  }
  return inside;
}
