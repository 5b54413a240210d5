/**
 * Heads over copied columns: neighbours with the same captions above share one cell, and a column with fewer levels
 * reaches down to the figures, as in a printed form. Places covered by a neighbour or from above are undefined.
 */

export interface HeadCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
}

export function headLines(columns: readonly (readonly string[])[], corner = ''): (HeadCell | undefined)[][] {
  const levels = Math.max(1, ...columns.map((path) => path.length));
  const lines = Array.from({ length: levels }, (_, level): (HeadCell | undefined)[] => {
    const over = columns.map((path, at) => cellOver(columns, path, at, level, levels));
    return [level === 0 ? { text: corner, across: 1, down: levels } : undefined, ...over];
  });
  return lines;
}

function cellOver(
  columns: readonly (readonly string[])[],
  path: readonly string[],
  at: number,
  level: number,
  levels: number,
): HeadCell | undefined {
  const text = path[level];
  if (text === undefined) return undefined;
  const own = level === path.length - 1;
  if (own) return { text, across: 1, down: levels - level };
  const shares = (other: readonly string[] | undefined) =>
    other !== undefined &&
    other.length > level + 1 &&
    path.slice(0, level + 1).every((caption, above) => caption === other[above]);
  if (shares(columns[at - 1])) return undefined;
  let across = 1;
  while (shares(columns[at + across])) across += 1;
  return { text, across, down: 1 };
}
