/**
 * Cells that span others, laid out on a plain grid as HTML does it: a cell takes the first free place of its row; its
 * text stands in its top left place and the others it covers are empty.
 */

export interface SpanCell {
  readonly text: string;
  /** Columns and rows it covers, at least 1. */
  readonly across: number;
  readonly down: number;
}

/** No sheet a clerk copies is larger; what is, is read as plain text. */
export const mostCells = 200_000;

/** Undefined where the grid would be too large. */
export function layOut(lines: readonly (readonly SpanCell[])[]): string[][] | undefined {
  const grid: (string | undefined)[][] = lines.map(() => []);
  let width = 0;
  let covered = 0;
  for (const [row, line] of lines.entries()) {
    const places = grid[row] as (string | undefined)[];
    let column = 0;
    for (const { text, across, down } of line) {
      while (places[column] !== undefined) column += 1;
      // A cell does not reach below the last row.
      const height = Math.min(down, lines.length - row);
      covered += height * across;
      if (covered > mostCells) return undefined;
      for (let below = 0; below < height; below += 1) {
        const at = grid[row + below] as (string | undefined)[];
        for (let right = 0; right < across; right += 1) at[column + right] ??= '';
      }
      places[column] = text;
      column += across;
      width = Math.max(width, column);
    }
  }
  if (width * lines.length > mostCells) return undefined;
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? ''));
}
