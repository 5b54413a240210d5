/** Figures with their unit behind them: 9人 in a row or column that counts 人 is the number 9 to all who read on. */
import { unitWithin } from '#domain/indicator/law';
import { readNumber } from '#value/read-number';
import { unitOf } from './columns';
import type { FoundRow } from './finding';
import type { Leaf } from './paths';
import type { Line, Picture, Spot } from './picture';

/** What the figures of a cell are in; undefined where nobody says, and outside the values. */
export type CountedIn = (row: number, column: number) => string | undefined;

/** By the row, as indicators say it that stand down the side, else by the column, else by 单位：人 above the table. */
export function countedIn(
  rows: readonly FoundRow[],
  values: readonly Leaf[],
  above: string | null,
): CountedIn {
  const ofRows = new Map(rows.flatMap(({ row, unit }) => (unit === undefined ? [] : [[row, unit] as const])));
  const ofColumns = new Map(
    values.map(({ column, path }) => [
      column,
      unitOf(path) ?? (above === null ? undefined : unitWithin(above, path[path.length - 1] ?? '')),
    ]),
  );
  return (row, column) => (ofColumns.has(column) ? (ofRows.get(row) ?? ofColumns.get(column)) : undefined);
}

export function withFigures(
  picture: Picture,
  lines: readonly Line[],
  unitAt: CountedIn,
): { readonly picture: Picture; readonly lines: readonly Line[] } {
  const figures = new Map<Spot, Spot>();
  for (const { spots } of lines) {
    for (const spot of spots) {
      if (spot.sort !== 'text' || !/^[-−–+△(]?\s*[.\d]/.test(spot.text)) continue;
      const read = readNumber(spot.text, unitAt(spot.row, spot.column));
      if (read.kind === 'number') figures.set(spot, { ...spot, sort: 'number', text: String(read.value) });
    }
  }
  if (figures.size === 0) return { picture, lines };
  const figureOf = (spot: Spot): Spot => figures.get(spot) ?? spot;
  return {
    picture: {
      ...picture,
      at: (row, column) => {
        const spot = picture.at(row, column);
        return spot && figureOf(spot);
      },
    },
    lines: lines.map(({ row, spots }) => ({ row, spots: spots.map(figureOf) })),
  };
}
